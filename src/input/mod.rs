//! From files to a round.
pub mod request;
pub mod toml;
