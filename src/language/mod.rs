//! All words and number forms of the output, in English and Vietnamese.

pub mod number;
