//! The ranking of a round in a test folder.

use parindex::ranking::{Ranking, rank};

use crate::opening::open;
use crate::support::Folder;

/// The first ranking of a round, which must be free of errors.
pub(crate) fn ranking_of(folder: &Folder) -> Ranking {
    let opened = open(folder);
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
    rank(checked).remove(0)
}
