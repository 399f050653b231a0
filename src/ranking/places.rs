//! Ranks: 1, 2, 2, 3 or 1, 2, 2, 4.

use crate::model::framework::Ties;

/// The rank of each entry of a list that is already in order, with whether others share it.
///
/// `same` compares neighbours; entries it finds equal share the better rank.
pub(crate) fn ranks<T>(sorted: &[T], ties: Ties, same: impl Fn(&T, &T) -> bool) -> Vec<(u32, bool)> {
    let mut ranks: Vec<(u32, bool)> = Vec::with_capacity(sorted.len());
    for (at, entry) in sorted.iter().enumerate() {
        let shared = at > 0 && same(&sorted[at - 1], entry);
        let rank = match (ranks.last().copied(), ties) {
            (Some((rank, _)), _) if shared => rank,
            (Some((rank, _)), Ties::Dense) => rank + 1,
            (_, Ties::Competition) | (None, Ties::Dense) => u32::try_from(at + 1).unwrap_or(u32::MAX),
        };
        if shared && let Some(before) = ranks.last_mut() {
            before.1 = true;
        }
        ranks.push((rank, shared));
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::ranks;
    use crate::model::framework::Ties;

    #[test]
    fn dense_ranks_leave_no_gap_after_a_tie_and_competition_ranks_do() {
        let scores = [90, 80, 80, 70];
        let dense = ranks(&scores, Ties::Dense, |a, b| a == b);
        let competition = ranks(&scores, Ties::Competition, |a, b| a == b);
        assert_eq!(dense, [(1, false), (2, true), (2, true), (3, false)]);
        assert_eq!(competition, [(1, false), (2, true), (2, true), (4, false)]);
    }
}
