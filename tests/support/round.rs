//! A round opened from a test folder.

use parindex::Opened;
use parindex::input::request::Request;

use crate::support::Folder;

/// Opens the round that lies in a folder.
pub(crate) fn open(folder: &Folder) -> Opened {
    let request = Request {
        inputs: vec![folder.path().to_owned()],
        ..Request::default()
    };
    parindex::open(&request, Default::default())
}
