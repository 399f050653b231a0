//! The scores that are placed: of all agencies of a framework at once where answers allow it, else one by one.

use std::collections::BTreeMap;

use crate::check::Checked;
use crate::model::agency::{AgencyIndex, Standing};
use crate::model::answer::Stage;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::candidate::Entry;
use crate::scoring::{Score, Scored, Silent, Tallied, Tally, score};

/// One agency.
pub(super) fn one(checked: &Checked, edition: &Edition, agency: AgencyIndex) -> Entry<Score> {
    let on = |side: Side| score(checked, edition, side, agency, &mut Silent);
    Entry {
        ranked: is_ranked(checked, agency),
        score: on(Side::Ranked(checked.stage())),
        self_score: own_side(checked, edition).map(|side| on(side).total.published),
    }
}

/// All agencies of a framework that are assessed.
pub(super) fn all<'t>(
    checked: &Checked,
    edition: &'t Edition,
    tally: &'t Tally<'t>,
) -> BTreeMap<AgencyIndex, Entry<Tallied<'t>>> {
    let ranked = tally.scores(edition, Side::Ranked(checked.stage()));
    let own = own_side(checked, edition).map(|side| tally.scores(edition, side));
    let own = own.into_iter().flatten();
    let mut self_scores = own.map(|score| score.total().published);
    let entry = |score: Tallied<'t>| Entry {
        ranked: is_ranked(checked, score.agency()),
        score,
        self_score: self_scores.next(),
    };
    let entries = ranked.map(entry);
    entries.map(|entry| (entry.score.agency(), entry)).collect()
}

/// The side of the self-scores, where there are any.
fn own_side(checked: &Checked, edition: &Edition) -> Option<Side> {
    let has_self = edition.stage(Stage::SelfAssessed).is_some();
    has_self.then(|| Side::SelfBeside(checked.stage()))
}

fn is_ranked(checked: &Checked, agency: AgencyIndex) -> bool {
    checked.round().agency(agency).standing == Standing::Assessed
}
