//! Problems as people and programs read them.
//!
//! ```text
//! error[E305]: 5.25 is above the maximum 5
//!   --> thamdinh-loi.csv:12:9 (Excel cell C12)
//!    |
//! 12 | STC;I.1;5,25;;;
//!    |         ^^^^ Sở Tài chính · I.1 "Chất lượng kế hoạch CCHC năm"
//!    |
//!    = tieuchi.toml:50: max = 5
//!    = help: enter a number from 0 to 5 in steps of 0.25
//! ```

mod csv;
mod excerpt;
mod json;
mod summary;
mod terminal;
mod wire;

pub use self::csv::csv;
pub use json::json;
pub use summary::summary;
pub use terminal::{TerminalOptions, terminal};
pub use wire::{WireDiagnostic, wire};
