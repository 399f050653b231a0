//! From files to a round.
pub mod answers;
pub mod csv;
pub mod encoding;
pub mod file;
pub mod headings;
pub mod names;
pub mod numbers;
pub mod published;
pub mod register;
pub mod request;
#[cfg(test)]
pub(crate) mod sample;
pub mod spelling;
pub mod table;
