//! What is asked of results once they are there.

pub mod explanation;
pub mod manifest;
pub mod verify;
