//! What is asked of results once they are there.

pub mod compare;
mod dice;
pub mod explanation;
pub mod losses;
pub mod manifest;
pub mod sample;
pub mod survey;
pub mod verify;
pub mod weight;
