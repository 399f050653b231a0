//! A year is ranked while the one before it is written.
//!
//! ```text
//! ranks    2015 2016 2017 …          a thread of its own, where there are several years
//! writes        2015 2016 2017 …     whoever asked
//! ```

use std::sync::mpsc::sync_channel;
use std::thread::{Builder, scope};

use crate::check::Checked;
use crate::ranking::{Ranking, rankings};

/// Years that may be ranked and not yet taken: more would only cost memory.
const AHEAD: usize = 1;

/// Hands all rankings to `take`, years ascending, each ranked while the one before it is being used.
///
/// The rankings are those of [`rankings`]; a single year is ranked where it is asked for.
pub fn ranked_ahead<T>(checked: &Checked, take: impl FnOnce(&mut dyn Iterator<Item = Ranking>) -> T) -> T {
    if checked.round().editions.len() == 1 {
        return take(&mut rankings(checked));
    }
    scope(|threads| {
        let (sender, receiver) = sync_channel(AHEAD);
        let ahead = move || {
            // Whoever stops asking, as when a disk is full, is not given the rest.
            let _ = rankings(checked).try_for_each(|ranking| sender.send(ranking));
        };
        match Builder::new().spawn_scoped(threads, ahead) {
            Ok(_) => take(&mut receiver.into_iter()),
            // The system has no thread to give.
            Err(_) => take(&mut rankings(checked)),
        }
    })
}
