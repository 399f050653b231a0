//! Workbooks stand wherever a CSV file may, and are looked into before they are opened.

#[path = "../support/mod.rs"]
mod support;

mod books;
mod cells;
mod limits;
mod rounds;
