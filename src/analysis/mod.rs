//! What is asked of results once they are there.

mod dice;
pub mod explanation;
pub mod manifest;
pub mod sample;
pub mod verify;
