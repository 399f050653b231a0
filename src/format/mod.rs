//! How results are written: one file a format.

pub mod diagnostics;
pub mod safe_text;
