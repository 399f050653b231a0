//! The sheet of `parindex verify`: the lines that differ, each with its cause.
//!
//! ```text
//! Published table against recomputation: 8 agencies, 4 agree, 4 differ
//!   UBND huyện Hòa Vang   79.99 / 3 / Fair   80.00 / 3 / Good   −0.01   digits cut off instead of rounded
//! Unexplained: 0. Ranks that differ: 1. Tiers that differ: 3.
//! ```

use rust_decimal::Decimal;

use crate::analysis::verify::{Difference, Differs, Verification, Verified, Why};
use crate::exact::{Exact, Rounding};
use crate::language::verify::{Scene, Tally, VerifyHeading, printed, verify_words};
use crate::language::{Heading, number, words};
use crate::model::name::Language;
use crate::model::published::{Figure, PublishedTable};
use crate::model::round::Round;
use crate::source::Sources;
use crate::view::report::{Cell, Column, ColumnKind, Group, Report, Row, Section, Table};

/// A verification with everything that its names refer to.
#[derive(Debug, Clone, Copy)]
pub struct VerificationResults<'a> {
    /// What was found.
    pub verification: &'a Verification,
    /// The published table.
    pub table: &'a PublishedTable,
    /// The round that it was held against.
    pub round: &'a Round,
    /// The files behind both.
    pub sources: &'a Sources,
}

/// What differs, and why.
#[must_use]
pub fn verification(results: &VerificationResults<'_>, language: Language) -> Report {
    let words = verify_words(language);
    let tally = results.tally();
    let mut notes = notes(results, language);
    let rows: Vec<Row> = results
        .verification
        .differing()
        .map(|line| row(results, line, &mut notes, language))
        .collect();
    let table = (!rows.is_empty()).then(|| Table {
        columns: columns(language),
        groups: vec![Group { heading: None, rows }],
    });
    let section = Section {
        heading: None,
        table,
        text: means(results, language),
    };
    Report {
        language,
        title: vec![words.title(&tally, results.verification.alone)],
        sections: vec![section],
        notes,
        summary: Some(summary(results, &tally, language)),
        hints: Vec::new(),
    }
}

impl<'a> VerificationResults<'a> {
    /// Numbers for the title and the summary.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let rows = &self.verification.rows;
        let count = |wanted: &dyn Fn(&Verified) -> bool| rows.iter().filter(|row| wanted(row)).count();
        let any_open = |differences: &[Difference]| {
            let mut whys = differences.iter().map(|difference| &difference.why);
            whys.any(|why| matches!(why, Why::Unexplained(_)))
        };
        let means = self.verification.means.iter();
        let open_means = means.filter(|mean| any_open(&mean.differences)).count();
        Tally {
            agencies: rows.len(),
            differing: self.verification.differing().count(),
            unexplained: open_means + count(&|row| any_open(&row.differences)),
            ranks: count(&|row| row.difference(Differs::Rank).is_some()),
            tiers: count(&|row| row.difference(Differs::Tier).is_some()),
        }
    }

    /// What the causes of a line speak of.
    #[must_use]
    pub fn scene(&self, line: &Verified) -> Scene<'a> {
        Scene {
            round: self.round,
            framework: self.round.framework_of(line.printed.agency),
            sources: self.sources,
        }
    }

    /// The columns whose numbers are shown in every line: the one that decides, and whatever differs.
    fn shown(&self, line: &Verified) -> Vec<Figure> {
        let wanted = |figure: &Figure| {
            self.table.deciding() == Some(*figure) || line.difference(Differs::Number(*figure)).is_some()
        };
        Figure::ALL.into_iter().filter(wanted).collect()
    }
}

fn columns(language: Language) -> Vec<Column> {
    let column = |key, heading, kind| Column {
        key,
        heading: verify_words(language).heading(heading).to_owned(),
        kind,
    };
    vec![
        column("name", VerifyHeading::Agency, ColumnKind::Name),
        column("published", VerifyHeading::Published, ColumnKind::Word),
        column("recomputed", VerifyHeading::Recomputed, ColumnKind::Word),
        column("difference", VerifyHeading::Difference, ColumnKind::Number),
        column("cause", VerifyHeading::Cause, ColumnKind::Name),
    ]
}

fn row(
    results: &VerificationResults<'_>,
    line: &Verified,
    notes: &mut Vec<String>,
    language: Language,
) -> Row {
    let agency = results.round.agency(line.printed.agency);
    Row {
        cells: vec![
            Cell::Text(agency.name.in_language(language).to_owned()),
            Cell::Text(as_printed(results, line, language)),
            Cell::Text(as_recomputed(results, line, language)),
            gap(results, line).map_or(Cell::Absent, Cell::Change),
            Cell::Text(reasons(results, line, notes, language)),
        ],
    }
}

/// `81.33 / 4 / Good`, of the columns that the table has.
fn as_printed(results: &VerificationResults<'_>, line: &Verified, language: Language) -> String {
    let number = |figure| {
        let number = line.printed.number(figure)?;
        Some(printed(&number.value, number.decimals, language))
    };
    let numbers = results.shown(line).into_iter().filter_map(number);
    let rank = line.printed.rank.map(|rank| rank.to_string());
    let tiers = &results.round.framework_of(line.printed.agency).tiers;
    let known = line
        .printed_tier
        .map(|tier| tiers[tier].name.in_language(language).to_owned());
    let tier = known.or_else(|| line.printed.tier.clone());
    numbers.chain(rank).chain(tier).collect::<Vec<_>>().join(" / ")
}

/// `90.31 / 3= / Excellent`, of the same columns.
fn as_recomputed(results: &VerificationResults<'_>, line: &Verified, language: Language) -> String {
    let right = &line.recomputed;
    let number = |figure: Figure| {
        let found = right.numbers.iter().find(|(column, _)| *column == figure);
        found.map(|(_, value)| number::decimal(*value, language))
    };
    let numbers = results.shown(line).into_iter().filter_map(number);
    let rank = line.printed.rank.and(right.rank).map(|(rank, tied)| match tied {
        true => format!("{rank}="),
        false => rank.to_string(),
    });
    let tiers = &results.round.framework_of(line.printed.agency).tiers;
    let tier = line.printed.tier.as_ref().and(right.tier);
    let tier = tier.map(|tier| tiers[tier].name.in_language(language).to_owned());
    numbers.chain(rank).chain(tier).collect::<Vec<_>>().join(" / ")
}

/// Printed less recomputed, of the column that decides, else of the first that differs.
fn gap(results: &VerificationResults<'_>, line: &Verified) -> Option<Decimal> {
    let deciding = results.table.deciding();
    let differing = line
        .differences
        .iter()
        .find_map(|difference| match difference.what {
            Differs::Number(figure) => Some(figure),
            Differs::Parts | Differs::Rank | Differs::Tier => None,
        });
    let figure = differing.or(deciding)?;
    let number = line.printed.number(figure)?;
    let (_, right) = line
        .recomputed
        .numbers
        .iter()
        .find(|(column, _)| *column == figure)?;
    let gap = &number.value - &Exact::from(*right);
    gap.to_decimal(right.scale().max(number.decimals), Rounding::HalfUp)
}

/// Each reason once; what follows from another is said only where nothing else is. Cells near an unexplained
/// figure go into a note, by its number.
fn reasons(
    results: &VerificationResults<'_>,
    line: &Verified,
    notes: &mut Vec<String>,
    language: Language,
) -> String {
    let (words, scene) = (verify_words(language), results.scene(line));
    let follows = |why: &Why| matches!(why, Why::Follows);
    let all_follow = line.differences.iter().all(|difference| follows(&difference.why));
    let mut reasons: Vec<(Differs, String)> = Vec::new();
    for difference in &line.differences {
        let reason = match (difference.what, &difference.why) {
            (_, Why::Follows) if !all_follow => continue,
            (Differs::Parts, _) => words.parts().to_owned(),
            (_, Why::Unexplained(near)) if !near.is_empty() => {
                let agency = results.round.agency(line.printed.agency);
                notes.push(words.nearest(agency.name.in_language(language), near, &scene));
                format!("{} [{}]", words.why(&difference.why, &scene), notes.len())
            }
            (_, why) => words.why(why, &scene),
        };
        if reasons.iter().all(|(_, known)| *known != reason) {
            reasons.push((difference.what, reason));
        }
    }
    match reasons.as_slice() {
        [(_, only)] => only.clone(),
        several => {
            let each = several
                .iter()
                .map(|(what, reason)| format!("{}: {reason}", named(*what, language)));
            each.collect::<Vec<_>>().join("; ")
        }
    }
}

/// The column, where a line has several reasons.
fn named(what: Differs, language: Language) -> String {
    let heading = |heading| words(language).heading(heading).to_lowercase();
    match what {
        Differs::Number(figure) => verify_words(language).figure(figure).to_owned(),
        Differs::Parts => verify_words(language).figure(Figure::Score).to_owned(),
        Differs::Rank => heading(Heading::Rank),
        Differs::Tier => heading(Heading::Tier),
    }
}

/// Lines of means that differ.
fn means(results: &VerificationResults<'_>, language: Language) -> Vec<String> {
    let words = verify_words(language);
    let mut lines = Vec::new();
    for mean in &results.verification.means {
        let rows = results.table.rows.get(mean.printed.rows.clone());
        let Some(first) = rows.and_then(<[_]>::first) else {
            continue;
        };
        let scene = Scene {
            round: results.round,
            framework: results.round.framework_of(first.agency),
            sources: results.sources,
        };
        for (number, right) in &mean.recomputed {
            let what = Differs::Number(number.figure);
            if let Some(difference) = mean.differences.iter().find(|difference| difference.what == what) {
                let shown = printed(&number.value, number.decimals, language);
                let line = words.mean(&mean.printed.label, number.figure, &shown, *right);
                lines.push(format!("{line}: {}", words.why(&difference.why, &scene)));
            }
        }
    }
    lines
}

fn notes(results: &VerificationResults<'_>, language: Language) -> Vec<String> {
    let words = verify_words(language);
    let mut notes = Vec::new();
    for line in &results.verification.rows {
        let name = results
            .round
            .agency(line.printed.agency)
            .name
            .in_language(language);
        let scene = results.scene(line);
        notes.extend(line.notes.iter().map(|note| words.note(name, note, &scene)));
    }
    notes
}

fn summary(results: &VerificationResults<'_>, tally: &Tally, language: Language) -> String {
    let words = verify_words(language);
    let found = results.verification;
    let mut sentences = vec![words.summary(tally)];
    if !found.missing.is_empty() {
        let names = found.missing.iter();
        let names: Vec<&str> = names
            .map(|agency| results.round.agency(*agency).name.in_language(language))
            .collect();
        sentences.push(words.missing(&names));
    }
    if !found.extra.is_empty() {
        let names: Vec<&str> = found.extra.iter().map(String::as_str).collect();
        sentences.push(words.extra(&names));
    }
    sentences.join(" ")
}
