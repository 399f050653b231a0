//! The scores that are placed: of all agencies of a framework at once where answers allow it, else one by one.

use crate::check::Checked;
use crate::model::agency::{AgencyIndex, Standing};
use crate::model::answer::Stage;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::candidate::Entry;
use crate::scoring::{Score, Silent, Tallied, Tally, Totals, score};

/// One agency.
pub(super) fn one(checked: &Checked, edition: &Edition, agency: AgencyIndex) -> Entry<Score> {
    let on = |side: Side| score(checked, edition, side, agency, &mut Silent);
    Entry {
        ranked: is_ranked(checked, agency),
        score: on(Side::Ranked(checked.stage())),
        self_score: own_side(checked, edition).map(|side| on(side).total.published),
    }
}

/// All agencies of a framework, summed up at once and handed out one by one.
pub(super) struct Entries<'t> {
    checked: &'t Checked,
    ranked: Totals<'t>,
    own: Option<Totals<'t>>,
}

impl<'t> Entries<'t> {
    pub(super) fn new(checked: &'t Checked, edition: &'t Edition, tally: &'t Tally<'t>) -> Self {
        Self {
            checked,
            ranked: tally.totals(edition, Side::Ranked(checked.stage())),
            own: own_side(checked, edition).map(|side| tally.totals(edition, side)),
        }
    }

    /// One agency.
    pub(super) fn one(&self, agency: AgencyIndex) -> Entry<Tallied<'_>> {
        Entry {
            ranked: is_ranked(self.checked, agency),
            score: self.ranked.score(agency),
            self_score: self.own.as_ref().map(|own| own.total(agency).published),
        }
    }
}

/// The side of the self-scores, where there are any.
fn own_side(checked: &Checked, edition: &Edition) -> Option<Side> {
    let has_self = edition.stage(Stage::SelfAssessed).is_some();
    has_self.then(|| Side::SelfBeside(checked.stage()))
}

fn is_ranked(checked: &Checked, agency: AgencyIndex) -> bool {
    checked.round().agency(agency).standing == Standing::Assessed
}
