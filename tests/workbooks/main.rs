//! Workbooks stand wherever a CSV file may, and are looked into before they are opened.

#[path = "../support/round.rs"]
mod opening;
#[path = "../support/ranked.rs"]
mod ranked;
#[path = "../support/mod.rs"]
mod support;

mod books;
mod cells;
mod limits;
mod rounds;
