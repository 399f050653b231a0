//! Criteria files and round files: TOML as a tree of places, read key by key.
//!
//! ```toml
//! [[criterion]]
//! id = "I.1"
//! area = "I"
//! max = 5
//! rule = { type = "points", step = 0.25 }
//! ```
//!
//! | question | file |
//! |---|---|
//! | is it TOML, and not too deep? | `syntax`, `nesting`, `signs` |
//! | which keys does a table have, and of which kind? | `section`, `words`, `numbers`, `suggestion` |
//! | what does a criteria file say? | `framework` and what it calls: `score`, `rank`, `blocks`, `outline` (`areas`, `criteria`, `components`, `items`, `rules`), `tiers`, `conditions` |
//! | what does a round file say? | `round_file` |
//!
//! What can be told from one table alone (a band above its maximum) is reported here, at the very key;
//! what holds between tables (a sum, an order) is held by `check`. All problems of a file are reported:
//! what cannot be read is left out, and reading goes on.

mod areas;
mod blocks;
mod bound;
mod components;
mod conditions;
mod criteria;
mod document;
#[cfg(test)]
mod fixture;
mod format;
mod framework;
mod items;
mod known;
mod nesting;
mod numbers;
mod outline;
mod rank;
mod round_file;
mod rules;
mod score;
mod section;
mod signs;
mod suggestion;
mod syntax;
mod tiers;
mod words;

pub use framework::read_framework;
pub use round_file::{RoundFile, read_round_file};
pub use words::Placed;
