//! Text of a data file can never run: in no format of no verb, not in the terminal, not in a spreadsheet, not
//! in a browser, not in Word.
//!
//! The names of a round are replaced by ones that try. Each output is read by a real reader of its format and held
//! against that of the same round with plain names: the same elements, the same cells, the same shape.

#[path = "../support/mod.rs"]
mod support;

mod faults;
mod markup;
mod outputs;
mod payloads;
mod round;
mod run;
mod tables;
mod terminal;
mod workbook;
