//! From checked answers to exact scores.
mod score;
pub use score::{AreaScore, ItemScore, Part, Score, State};
