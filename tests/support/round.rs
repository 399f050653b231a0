//! A round opened from a test folder.

use parindex::Opened;
use parindex::input::request::Request;
use parindex::ranking::{Ranking, rank};

use crate::support::Folder;

/// Opens the round that lies in a folder.
pub(crate) fn open(folder: &Folder) -> Opened {
    let request = Request {
        inputs: vec![folder.path().to_owned()],
        ..Request::default()
    };
    parindex::open(&request, Default::default())
}

/// The first ranking of a round, which must be free of errors.
pub(crate) fn ranking_of(folder: &Folder) -> Ranking {
    let opened = open(folder);
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
    rank(checked).remove(0)
}
