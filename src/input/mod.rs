//! From files to a round: texts with places become a model.
//!
//! ```text
//! arguments ─ plan ─► criteria ─ toml ─► Framework
//!                     register ─ file ─ csv ─ Table ─ register ─► Agency ┐
//!                     data     ─ file ─ csv ─ Table ─ answers  ─► Answers┴─ gather ─► Round
//! ```
//!
//! Where nobody asks for places, data by the million takes another way to the same round: the folder `stream`.
//!
//! Every reader reports what is wrong at its cell and goes on; nothing is repaired in silence, and what could
//! mean two things is asked about.

pub mod answers;
mod beside;
pub mod csv;
mod disk;
pub mod encoding;
pub mod file;
pub mod fingerprint;
pub mod forms;
mod gather;
pub mod headings;
mod marked;
pub mod names;
pub mod numbers;
mod other_format;
mod page;
mod plan;
pub mod printed;
pub mod published;
pub mod register;
pub mod request;
pub mod responses;
mod roll;
#[cfg(test)]
pub(crate) mod sample;
mod shown;
pub mod spelling;
mod stream;
mod streamed;
pub mod table;
pub mod toml;
mod workbook;

pub use beside::{published_table, table_alone};
pub use gather::{frameworks, round};
pub use plan::{Named, Plan, plan, plan_without_data};
pub use roll::roll;
pub use streamed::streamed_round;
