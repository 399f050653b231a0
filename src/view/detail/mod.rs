//! The detail: every criterion of every agency, for people as a matrix and for programs as rows.
//!
//! ```text
//! matrix   Code  Criterion               Maximum   SNV    STP    …      one section a block
//!          I.2   Nhiệm vụ được giao      10        10     9.375
//!
//! flat     SO  HHV  UBND huyện Hòa Vang  criterion  I.2  …  scored  60  64  9.375  75/8  10  thamdinh.csv  73  C73
//! ```

mod flat;
mod matrix;

pub use flat::detail_flat;
pub use matrix::detail;

use crate::check::Checked;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::Placement;
use crate::scoring::{Score, Silent, score};

/// The points of all that a ranking only sums up.
fn parts(checked: &Checked, edition: &Edition, placement: &Placement) -> Score {
    let side = Side::Ranked(checked.stage());
    score(checked, edition, side, placement.agency, &mut Silent)
}
