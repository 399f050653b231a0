//! Forms go out, are filled in by other hands, and come back: nothing is lost and nothing is added.

#[path = "../support/mod.rs"]
mod support;

mod blank;
mod filled;
mod hostile;
mod laws;
mod returned;
