//! Who is placed, and by which score: the recomputed one, or the printed one where it differs.

use crate::analysis::verify::numbers::Numbers;
use crate::analysis::verify::recount::Recount;
use crate::analysis::verify::standing::world::Member;
use crate::exact::{Exact, Rounding};
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::answer::Stage;
use crate::model::framework::Framework;
use crate::model::precedence::Side;
use crate::model::published::{PrintedNumber, PrintedRow};
use crate::ranking::Entry;
use crate::scoring::{AreaScore, ItemScore, Part, Score, State, Total};

/// All agencies with their recomputed scores; of a table alone, those with a printed one.
pub(super) fn plain(recount: &Recount<'_>) -> Vec<Member> {
    if recount.is_alone() {
        let rows = recount.table.rows.iter();
        return rows
            .filter_map(|row| Some(alone(recount, row, deciding(recount, row)?)))
            .collect();
    }
    on_side(recount, Side::Ranked(recount.checked.stage()))
}

/// The same with the printed score wherever it differs, and the points of its cause where that is known.
pub(super) fn carried(recount: &Recount<'_>, numbers: &Numbers, plain: &[Member]) -> Vec<Member> {
    let mut members = plain.to_vec();
    let Some(figure) = recount.table.deciding() else {
        return members;
    };
    for (at, row) in recount.table.rows.iter().enumerate() {
        let printed = row.number(figure).filter(|_| numbers.differs(at, figure));
        let of_row = |member: &&mut Member| member.entry.score.agency == row.agency;
        if let (Some(printed), Some(member)) = (printed, members.iter_mut().find(of_row)) {
            if let Some(given) = numbers.given(at) {
                member.entry.score = given.clone();
            }
            set(
                &mut member.entry.score.total,
                printed,
                recount.framework(row.agency),
            );
        }
    }
    members
}

/// The same by the answers of an earlier stage.
pub(super) fn at_stage(recount: &Recount<'_>, stage: Stage) -> Vec<Member> {
    on_side(recount, Side::Ranked(stage))
}

fn on_side(recount: &Recount<'_>, side: Side) -> Vec<Member> {
    let placements = recount.placements();
    placements
        .filter_map(|placement| {
            let score = recount.score(side, placement.agency)?;
            Some(member(recount, placement.agency, score))
        })
        .collect()
}

fn deciding<'r>(recount: &Recount<'r>, row: &'r PrintedRow) -> Option<&'r PrintedNumber> {
    row.number(recount.table.deciding()?)
}

fn member(recount: &Recount<'_>, agency: AgencyIndex, score: Score) -> Member {
    let listed: &Agency = recount.checked.round().agency(agency);
    Member {
        home: (listed.framework, listed.block),
        entry: Entry {
            ranked: listed.standing == Standing::Assessed,
            score,
            self_score: None,
        },
    }
}

fn set(total: &mut Total, printed: &PrintedNumber, framework: &Framework) {
    let decimals = printed.decimals.max(framework.scoring.decimals);
    if let Some(published) = printed.value.to_decimal(decimals, Rounding::HalfUp) {
        total.published = published;
        total.exact = printed.value.clone();
    }
}

/// A score of which nothing but the total is known: no item applies, so that conditions on items hold.
fn alone(recount: &Recount<'_>, row: &PrintedRow, printed: &PrintedNumber) -> Member {
    let framework = recount.framework(row.agency);
    let nothing = Part {
        earned: Exact::ZERO,
        max: Exact::ZERO,
    };
    let item = ItemScore {
        state: State::Exempt,
        earned: Exact::ZERO,
        max: Exact::ZERO,
    };
    let areas = framework.areas.iter().map(|area| AreaScore {
        part: nothing.clone(),
        criteria: vec![nothing.clone(); area.criteria.len()],
    });
    let mut score = Score {
        agency: row.agency,
        items: vec![item; framework.items.len()],
        areas: areas.collect(),
        total: Total {
            earned: Exact::ZERO,
            max: Exact::ZERO,
            bonus: Exact::ZERO,
            penalty: Exact::ZERO,
            exact: Exact::ZERO,
            published: rust_decimal::Decimal::ZERO,
        },
    };
    set(&mut score.total, printed, framework);
    member(recount, row.agency, score)
}
