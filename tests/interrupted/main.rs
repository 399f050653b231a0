//! What is left when a run is killed, interrupted, or not listened to: the old file or the new one, whole.
//!
//! The short form, for every change, kills each form of file 20 times; `PARINDEX_SLOW=1` kills each 200 times.

#![cfg(unix)]

#[path = "../support/mod.rs"]
mod support;

mod killed;
mod pipes;
mod run;
mod signalled;
mod together;
