//! parindex: exact scoring and ranking for Vietnam's public administration reform index (PAR INDEX, CCHC).
//!
//! *Texts with places become a model; the model is checked; a checked model is scored; scores are ranked;
//! results are shown as sheets; sheets are written in formats.* Each clause is a room, and rooms open only
//! downwards (`tests/house.rs` holds them to it):
//!
//! ```text
//! 1  exact       the only number of scores          source      files, places, cells
//! 2  model       the nouns of a round
//! 3  diagnostic  what can be wrong, without words
//! 4  input       files → Round                      check       Round → Checked
//! 5  scoring     Checked → Score: every formula once, in step.rs
//! 6  ranking     Score → places, tiers, means       analysis    what is asked of results
//! 7  language    all words, English and Vietnamese
//! 8  view        results → Report: what is shown, in which order
//! 9  format      Report → terminal, CSV, Markdown, JSON; problems → text
//! ```
//!
//! The library prints nothing and keeps no state. The front door is [`open`]:
//!
//! ```
//! use parindex::input::request::Request;
//! use parindex::ranking::rank;
//!
//! let request = Request { inputs: vec!["samples/example".into()], ..Request::default() };
//! let opened = parindex::open(&request, Default::default());
//! let checked = opened.checked.expect("the example has no errors");
//! let rankings = rank(&checked);
//! let first = &rankings[0].blocks[0].placements[0];
//! assert_eq!(checked.round().agency(first.agency).name.vietnamese, "Sở Nội vụ");
//! assert_eq!(first.score.published.to_string(), "101.02");
//! assert_eq!(first.score.exact.to_string(), "5051/50");
//! ```

pub mod analysis;
pub mod check;
pub mod diagnostic;
pub mod exact;
pub mod format;
pub mod input;
pub mod language;
pub mod model;
pub mod ranking;
pub mod scoring;
pub mod source;
pub mod view;
