//! The table of a comparison: one row an agency, for people or for programs.

use crate::analysis::compare::Cause;
use crate::language::compare::{ComparisonHeading, WhichSide, comparison_words};
use crate::model::framework::Status;
use crate::model::name::Language;
use crate::view::comparison::Compared;
use crate::view::comparison::cells::cell;
use crate::view::report::{Column, ColumnKind, Group, Row, Table};

/// Which columns there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// Score, rank, tier and the criteria behind a change.
    People,
    /// The parts of these causes, with the decimals of the score.
    Parts(Vec<Cause>),
    /// Everything: codes, one column a side, fractions.
    Programs,
}

type Heading = (ComparisonHeading, &'static str, ColumnKind);

/// The agencies that are listed, in the order of the comparison.
pub(super) fn table(compared: &Compared<'_>, shape: &Shape, language: Language) -> Table {
    let headings = headings(compared, shape);
    let listed = compared.comparison.agencies.iter();
    let rows = listed
        .filter(|change| compared.lists_all || change.is_change())
        .map(|change| Row {
            cells: headings
                .iter()
                .map(|(heading, ..)| cell(compared, change, *heading, shape, language))
                .collect(),
        })
        .collect();
    let words = comparison_words(language);
    let column = |(heading, key, kind): &Heading| Column {
        key,
        heading: words.heading(*heading).to_owned(),
        kind: *kind,
    };
    Table {
        columns: headings.iter().map(column).collect(),
        groups: vec![Group { heading: None, rows }],
    }
}

fn headings(compared: &Compared<'_>, shape: &Shape) -> Vec<Heading> {
    use ComparisonHeading::{After, Agency, Because, Before, Change, Code, Part, Rank, RankOf, Tier, TierOf};
    let name = (Agency, "name", ColumnKind::Name);
    let scores = [
        (Before, "before", ColumnKind::Number),
        (After, "after", ColumnKind::Number),
        (Change, "change", ColumnKind::Number),
    ];
    let part = |cause: &Cause| (Part(*cause), cause.word(), ColumnKind::Number);
    // A published table shows no answers, and so no causes.
    let mut agencies = compared.comparison.agencies.iter();
    let has_causes = agencies.any(|change| change.split.is_some());
    let because = has_causes.then_some((Because, "because", ColumnKind::Name));
    let mut headings = Vec::new();
    match shape {
        Shape::People => {
            headings.push(name);
            headings.extend(scores);
            headings.push((Rank, "rank", ColumnKind::Word));
            headings.push((Tier, "tier", ColumnKind::Word));
            headings.extend(because);
        }
        Shape::Parts(causes) => {
            headings.extend([name, scores[2]]);
            headings.extend(causes.iter().map(part));
        }
        Shape::Programs => {
            headings.extend([(Code, "agency", ColumnKind::Word), name]);
            headings.extend(scores);
            headings.extend([
                (RankOf(WhichSide::Before), "rank_before", ColumnKind::Rank),
                (RankOf(WhichSide::After), "rank_after", ColumnKind::Rank),
                (TierOf(WhichSide::Before), "tier_before", ColumnKind::Word),
                (TierOf(WhichSide::After), "tier_after", ColumnKind::Word),
            ]);
            headings.extend(Cause::ALL.iter().map(part));
            headings.extend(because);
            let says_status = compared.comparison.status() != Status::Official;
            headings.extend(says_status.then_some((ComparisonHeading::Status, "status", ColumnKind::Word)));
        }
    }
    headings
}
