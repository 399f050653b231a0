//! All words and number forms of the output, in English and Vietnamese.

pub mod column;
pub mod diagnostics;
pub mod expected;
pub mod help;
pub mod list;
pub mod number;
pub mod problem;
mod spelled;
