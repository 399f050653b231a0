//! The sheets, one file each: what is written where, by the address book.

pub(crate) mod answers;
pub(crate) mod charts;
pub(crate) mod checks;
pub(crate) mod criteria;
pub(crate) mod detail;
mod grid_heading;
pub(crate) mod read_me;
pub(crate) mod results;
