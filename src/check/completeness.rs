//! Every answer that is due: was it given, and does anything apply at all?
//!
//! Of answers by the million, most need not be looked at one by one: see [`settled`].

use crate::check::settled::Settled;
use crate::check::unplaced;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::answer::{Answer, Stage};
use crate::model::framework::{Framework, Kind, Missing};
use crate::model::item::{Item, ItemIndex, NotApplicable, ScoredBy};
use crate::model::precedence::{Side, stages};
use crate::model::round::{Edition, Round, StageAnswers};
use crate::source::Place;

/// Looks at every agency and item of the ranked stage, and of the self-assessment beside it.
pub(crate) fn check(round: &Round, stage: Stage, problems: &mut Diagnostics) {
    for edition in &round.editions {
        let has_self = edition.stage(Stage::SelfAssessed).is_some();
        let sides = [
            Some(Side::Ranked(stage)),
            has_self.then_some(Side::SelfBeside(stage)),
        ];
        for side in sides.into_iter().flatten() {
            check_side(
                &Look {
                    round,
                    edition,
                    side,
                    stage,
                },
                problems,
            );
        }
    }
}

struct Look<'r> {
    round: &'r Round,
    edition: &'r Edition,
    side: Side,
    stage: Stage,
}

fn check_side(look: &Look<'_>, problems: &mut Diagnostics) {
    let mut absent = Vec::new();
    let faulty_rows = look.round.register.map(|table| problems.rows_with_errors(table));
    let is_faulty = |who: &Agency| {
        let row = who.place.cell().map(|cell| cell.row);
        row.is_some_and(|row| faulty_rows.as_ref().is_some_and(|rows| rows.contains(&row)))
    };
    let settled: Vec<Settled> = look.settled().collect();
    for (agency, who) in look.round.indexed_agencies() {
        // What an agency owes can only be said when its row of the register is sound.
        if who.standing == Standing::NotAssessed || is_faulty(who) {
            continue;
        }
        let framework = look.round.framework_of(agency);
        let settled = &settled[who.framework];
        let mut applies = settled.applies_to(who);
        for index in settled.open_items(applies).iter().copied() {
            if who.exempt_from.contains(&index) {
                continue;
            }
            let item = framework.item(index);
            let answer = look
                .edition
                .counting_answer(look.side, framework, agency, index, item);
            applies |= item.kind == Kind::Base && counts_in_divisor(item, answer);
            let given = answer.is_some_and(|answer| !answer.value.is_blank());
            let excused = look.blank_is_allowed(framework, agency, index, item);
            if !given && !excused && !look.was_unreadable(agency, index) {
                match answer {
                    Some(blank) => problems.push(look.missing(agency, item, Some(blank))),
                    None => absent.push((agency, index)),
                }
            }
        }
        if !applies {
            let problem = Problem::NothingApplies {
                agency: who.code.clone(),
                year: look.edition.year,
            };
            problems.push(Diagnostic::at(who.place, problem).of_agency(&who.code, &who.name.vietnamese));
        }
    }
    let of_side = |sheet: &&StageAnswers| (sheet.stage == Stage::SelfAssessed) == look.is_of_self();
    let sheets = look.edition.stages.iter().filter(of_side);
    let unplaced = sheets.flat_map(|sheet| &sheet.unplaced);
    for (agency, index) in unplaced::without_explained(absent, unplaced, look.round) {
        let item = look.round.framework_of(agency).item(index);
        problems.push(look.missing(agency, item, None));
    }
}

/// A blank answer counts: it earns 0 of the item's maximum, or is reported elsewhere.
fn counts_in_divisor(item: &Item, answer: Option<&Answer>) -> bool {
    let mode = answer.and_then(|answer| item.not_applicable_by(&answer.value));
    !matches!(mode, Some(NotApplicable::Rescale | NotApplicable::No))
}

impl Look<'_> {
    /// What can be said of whole columns, for each framework.
    fn settled(&self) -> impl Iterator<Item = Settled> {
        let frameworks = self.round.frameworks.iter().enumerate();
        frameworks.map(|(at, framework)| Settled::of(self.edition, self.side, at, framework))
    }

    /// Whether the framework says what a blank counts as.
    ///
    /// A self-score without an appraisal is never a blank: `unappraised` has spoken before.
    fn blank_is_allowed(
        &self,
        framework: &Framework,
        agency: AgencyIndex,
        index: ItemIndex,
        item: &Item,
    ) -> bool {
        let beside_the_scale = item.kind != Kind::Base && item.not_applicable == NotApplicable::Zero;
        if beside_the_scale {
            return true;
        }
        framework.scoring.missing == Missing::Zero && !self.is_self_scored_only(agency, index, item)
    }

    fn is_self_scored_only(&self, agency: AgencyIndex, index: ItemIndex, item: &Item) -> bool {
        let own = self.edition.answer(Stage::SelfAssessed, agency, index);
        item.scored_by == ScoredBy::Appraised
            && matches!(self.side, Side::Ranked(Stage::Appraised | Stage::Final))
            && own.is_some_and(|answer| !answer.value.is_blank())
    }

    fn is_of_self(&self) -> bool {
        matches!(self.side, Side::SelfBeside(_) | Side::Ranked(Stage::SelfAssessed))
    }

    /// The sheets that an answer could stand in, the first to be asked first.
    fn sheets(&self, agency: AgencyIndex, item: &Item) -> Vec<&StageAnswers> {
        let unappraised = self.round.framework_of(agency).scoring.unappraised;
        let looked_in = stages(item.scored_by, self.side, unappraised);
        looked_in
            .iter()
            .filter_map(|stage| self.edition.stage(*stage))
            .collect()
    }

    /// Whether there is a cell, which was reported.
    fn was_unreadable(&self, agency: AgencyIndex, index: ItemIndex) -> bool {
        let item = self.round.framework_of(agency).item(index);
        let sheets = self.sheets(agency, item);
        sheets
            .iter()
            .any(|sheet| sheet.unreadable.contains(&(agency, index)))
    }

    /// The problem of a blank, at its cell, or at the file that should have the row.
    fn missing(&self, agency: AgencyIndex, item: &Item, blank: Option<&Answer>) -> Diagnostic {
        let who = self.round.agency(agency);
        let sheets = self.sheets(agency, item);
        let file = sheets
            .first()
            .or(self.edition.stage(self.stage).as_ref())
            .map(|sheet| sheet.source);
        let place = blank
            .map(|answer| answer.place)
            .or(file.map(Place::file))
            .unwrap_or(who.place);
        let problem = Problem::MissingAnswer {
            agency: who.code.clone(),
            criterion: item.id.clone(),
            not_applicable_allowed: item.not_applicable != NotApplicable::No,
        };
        Diagnostic::at(place, problem)
            .of_agency(&who.code, &who.name.vietnamese)
            .of_criterion(&item.id, &item.name.vietnamese)
    }
}
