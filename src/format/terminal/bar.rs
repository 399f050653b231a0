//! Bars: `█████████████████▌`, half a sign for a half.

use crate::exact::{Exact, Rounding};

/// A share of a full bar of so many signs, never longer than the share.
pub(super) fn bar(share: &Exact, full: usize) -> String {
    let halves = i64::try_from(2 * full).map_or(Exact::ZERO, |halves| share * &Exact::from(halves));
    let halves = halves
        .to_decimal(0, Rounding::Down)
        .and_then(|halves| usize::try_from(halves).ok())
        .unwrap_or(0);
    let half = if halves % 2 == 1 { "▌" } else { "" };
    "█".repeat(halves / 2) + half
}

#[cfg(test)]
mod tests {
    use super::bar;
    use crate::exact::Exact;

    #[test]
    fn a_bar_is_as_long_as_its_share_of_the_scale() {
        let drawn = |percent: i64| Exact::ratio(percent, 100).map(|share| bar(&share, 10));
        assert_eq!(drawn(100).as_deref(), Some("██████████"));
        assert_eq!(drawn(99).as_deref(), Some("█████████▌"));
        assert_eq!(drawn(50).as_deref(), Some("█████"));
        assert_eq!(drawn(0).as_deref(), Some(""));
    }
}
