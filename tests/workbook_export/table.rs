//! What a reader takes from the sheet Results, and what `parindex rank` says: year, agency, rank, score, tier.

use calamine::Data;
use parindex::Opened;
use parindex::model::name::Language;
use parindex::ranking::{Placement, rank};

use crate::file::Workbook;

/// One agency.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Line {
    pub(crate) year: String,
    pub(crate) agency: String,
    pub(crate) rank: String,
    pub(crate) score: String,
    pub(crate) tier: String,
}

/// The rows of Results, numbers at nine decimals.
pub(crate) fn lines(workbook: &Workbook) -> Vec<Line> {
    let sheet = workbook.sheet("Results");
    let mut rows = sheet
        .rows()
        .skip_while(|row| !row.iter().any(|cell| *cell == "Code"));
    let heading: Vec<String> = rows
        .next()
        .expect("a heading")
        .iter()
        .map(ToString::to_string)
        .collect();
    let column = |name: &str| heading.iter().position(|heading| heading == name);
    let score = column("Appraised").expect("a score");
    let text = |row: &[Data], column: Option<usize>| {
        let cell = column.and_then(|column| row.get(column));
        match cell {
            Some(Data::Float(number)) => format!("{number}"),
            Some(cell) => cell.to_string(),
            None => String::new(),
        }
    };
    let line = |row: &[Data]| Line {
        year: text(row, column("Year")),
        agency: text(row, column("Code")),
        rank: text(row, column("Rank")),
        score: text(row, Some(score)),
        tier: text(row, column("Tier")),
    };
    rows.map(line).filter(|line| !line.score.is_empty()).collect()
}

/// The same of the library.
pub(crate) fn ranked(opened: &Opened) -> Vec<Line> {
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
    let rankings = rank(checked);
    let several = rankings.len() > 1;
    let mut lines = Vec::new();
    for ranking in &rankings {
        for block in &ranking.blocks {
            let tiers = &checked.round().frameworks[block.framework].tiers;
            let line = |placement: &Placement| Line {
                year: ranking
                    .year
                    .filter(|_| several)
                    .map_or_else(String::new, |year| year.to_string()),
                agency: checked.round().agency(placement.agency).code.clone(),
                rank: placement
                    .rank
                    .map_or_else(|| "not ranked".to_owned(), |rank| rank.to_string()),
                score: placement.score.published.normalize().to_string(),
                tier: placement.tier.map_or_else(String::new, |tier| {
                    tiers[tier].name.in_language(Language::English).to_owned()
                }),
            };
            lines.extend(block.placements.iter().chain(&block.unranked).map(line));
        }
    }
    lines
}
