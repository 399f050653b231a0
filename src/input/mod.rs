//! From files to a round.
pub mod request;
