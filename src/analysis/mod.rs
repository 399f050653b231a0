//! What is asked of results once they are there.

pub mod explanation;
pub mod verify;
