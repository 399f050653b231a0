//! From scores to ranks, tiers and block means.
mod placement;
pub use placement::{Because, BlockRanking, Placement, Ranking, Refusal, TierCount};
