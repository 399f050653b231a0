//! The key that was probably meant: `roundng` → `rounding`. Printed, never applied.

/// The nearest of the known keys, where one is near enough to be a slip of the fingers.
pub(super) fn nearest(typed: &str, known: &[&'static str]) -> Option<&'static str> {
    let most = if typed.chars().count() <= 4 { 1 } else { 2 };
    known
        .iter()
        .map(|&key| (strsim::osa_distance(&typed.to_lowercase(), key), key))
        .filter(|&(distance, _)| distance <= most)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, key)| key)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["scale", "rounding", "round_at"];
        assert_eq!(nearest("roundng", &known), Some("rounding"));
        assert_eq!(nearest("Scale", &known), Some("scale"));
        assert_eq!(nearest("weight", &known), None);
    }
}
