//! The table of a block: who is where, with the points that the score was made of.

use rust_decimal::Decimal;

use crate::check::Checked;
use crate::language::annex::{AnnexColumn, heading, mean, not_assessed, not_ranked, note, rounded_apart};
use crate::model::answer::Stage;
use crate::model::framework::{Framework, Method};
use crate::model::name::Language;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::Placement;
use crate::scoring::{Silent, score};
use crate::view::annex::has_survey;
use crate::view::annex::points::{Points, add_up, cell};
use crate::view::block::BlockResults;
use crate::view::notes::Notes;
use crate::view::report::{Cell, Column, ColumnKind, Group, GroupHeading, Row, Section, Table};

/// Ranked agencies, then those without a rank; under the table what a reader would ask.
pub(super) fn ranking(
    block: &BlockResults<'_>,
    checked: &Checked,
    wished: &[AnnexColumn],
    language: Language,
) -> Section {
    let mut notes = Notes::default();
    let ranked = entries(block, &block.results.placements, 1, &mut notes, language);
    let unranked = entries(
        block,
        &block.results.unranked,
        ranked.len() + 1,
        &mut notes,
        language,
    );
    let notes = notes.into_texts();
    let columns = if wished.is_empty() {
        columns_with_content(block, !notes.is_empty())
    } else {
        wished.to_vec()
    };
    let sheet = Sheet {
        block,
        edition: edition_of(block, checked),
        checked,
        language,
    };
    let rows = |entries: &[Entry<'_>]| -> Vec<Row> {
        let row = |entry: &Entry<'_>| Row {
            cells: columns.iter().map(|column| sheet.cell(*column, entry)).collect(),
        };
        entries.iter().map(row).collect()
    };
    let groups = grouped(rows(&ranked), rows(&unranked), language);
    Section {
        heading: None,
        table: (!groups.is_empty()).then(|| Table {
            columns: columns
                .iter()
                .map(|of| column(*of, block.ranking.stage, language))
                .collect(),
            groups,
        }),
        text: sheet.lines_under_the_table(&columns, &notes),
    }
}

/// One agency with its number in the table and the numbers of its notes.
struct Entry<'a> {
    ordinal: usize,
    placement: &'a Placement,
    notes: Vec<usize>,
}

fn entries<'a>(
    block: &BlockResults<'a>,
    placements: &'a [Placement],
    first: usize,
    notes: &mut Notes,
    language: Language,
) -> Vec<Entry<'a>> {
    let entry = |(ordinal, placement): (usize, &'a Placement)| Entry {
        ordinal,
        placement,
        notes: notes.of(block, placement, language),
    };
    (first..).zip(placements).map(entry).collect()
}

/// Ranked rows without a heading, then unranked ones under theirs; nothing for nobody.
pub(super) fn grouped(ranked: Vec<Row>, unranked: Vec<Row>, language: Language) -> Vec<Group> {
    let apart = GroupHeading {
        name: not_ranked(language).to_owned(),
        remark: None,
        step: None,
    };
    let groups = [(None, ranked), (Some(apart), unranked)];
    groups
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(heading, rows)| Group { heading, rows })
        .collect()
}

/// A column leaves out what nobody has: a survey without items, a self-assessment that did not take place.
fn columns_with_content(block: &BlockResults<'_>, has_notes: bool) -> Vec<AnnexColumn> {
    let (framework, ranking) = (block.framework(), block.ranking);
    let in_parts = framework.scoring.method == Method::Points && ranking.stage != Stage::Survey;
    let has_self = ranking.has_self && ranking.stage != Stage::SelfAssessed;
    let shown = [
        (AnnexColumn::Ordinal, true),
        (AnnexColumn::Agency, true),
        (AnnexColumn::SelfPoints, has_self),
        (AnnexColumn::Points, in_parts),
        (AnnexColumn::SurveyPoints, in_parts && has_survey(framework)),
        (AnnexColumn::Index, true),
        (AnnexColumn::Rank, true),
        (AnnexColumn::Tier, !block.results.tiers.is_empty()),
        (AnnexColumn::Notes, has_notes),
    ];
    let shown = shown.into_iter().filter(|(_, has_content)| *has_content);
    shown.map(|(column, _)| column).collect()
}

pub(super) fn column(of: AnnexColumn, stage: Stage, language: Language) -> Column {
    let (key, kind) = match of {
        AnnexColumn::Ordinal => ("ordinal", ColumnKind::Number),
        AnnexColumn::Code => ("agency", ColumnKind::Word),
        AnnexColumn::Agency => ("name", ColumnKind::Name),
        AnnexColumn::SelfPoints => ("self", ColumnKind::Number),
        AnnexColumn::Points => ("points", ColumnKind::Number),
        AnnexColumn::SurveyPoints => ("survey", ColumnKind::Number),
        AnnexColumn::Index => ("score", ColumnKind::Number),
        AnnexColumn::Rank => ("rank", ColumnKind::Rank),
        AnnexColumn::Tier => ("tier", ColumnKind::Word),
        AnnexColumn::Notes => ("notes", ColumnKind::Notes),
    };
    Column {
        key,
        heading: heading(of, stage, language).to_owned(),
        kind,
    }
}

fn edition_of<'a>(block: &BlockResults<'_>, checked: &'a Checked) -> Option<&'a Edition> {
    let year = block.ranking.year;
    checked
        .round()
        .editions
        .iter()
        .find(|edition| edition.year == year)
}

/// What the cells of a block are read from.
struct Sheet<'a, 's> {
    block: &'s BlockResults<'a>,
    edition: Option<&'s Edition>,
    checked: &'s Checked,
    language: Language,
}

impl Sheet<'_, '_> {
    fn cell(&self, column: AnnexColumn, entry: &Entry<'_>) -> Cell {
        let (framework, placement) = (self.block.framework(), entry.placement);
        let agency = self.block.agency(placement.agency);
        match column {
            AnnexColumn::Ordinal => Cell::Number(Decimal::from(entry.ordinal)),
            AnnexColumn::Code => Cell::Text(agency.code.clone()),
            AnnexColumn::Agency => Cell::Text(agency.name.in_language(self.language).to_owned()),
            AnnexColumn::SelfPoints => self.self_points(placement),
            AnnexColumn::Points => match Points::of(&placement.score, framework) {
                Some(points) => cell(&points.other, framework),
                None => Cell::Number(placement.score.published),
            },
            AnnexColumn::SurveyPoints => match Points::of(&placement.score, framework) {
                Some(points) if has_survey(framework) => cell(&points.survey, framework),
                Some(_) | None => Cell::Gap,
            },
            AnnexColumn::Index => Cell::Number(placement.score.published),
            // A shared rank is printed as the bare number in every table that an authority publishes.
            AnnexColumn::Rank => placement
                .rank
                .map_or(Cell::Absent, |rank| Cell::Rank { rank, tied: false }),
            AnnexColumn::Tier => placement.tier.map_or(Cell::Gap, |tier| {
                Cell::Text(self.block.tier(tier).name.in_language(self.language).to_owned())
            }),
            AnnexColumn::Notes => Cell::Notes(entry.notes.clone()),
        }
    }

    /// The agency's own points for all that no survey answers; dots where there was no self-assessment.
    fn self_points(&self, placement: &Placement) -> Cell {
        let (Some(published), Some(edition)) = (placement.self_score, self.edition) else {
            return Cell::Gap;
        };
        let framework = self.block.framework();
        let side = Side::SelfBeside(self.block.ranking.stage);
        let own = score(self.checked, edition, side, placement.agency, &mut Silent);
        match Points::of(&own, framework) {
            Some(points) => cell(&points.other, framework),
            None => Cell::Number(published),
        }
    }

    fn lines_under_the_table(&self, columns: &[AnnexColumn], notes: &[String]) -> Vec<String> {
        let (results, language) = (self.block.results, self.language);
        let outside = self.block.not_assessed(language);
        let shows = |column: AnnexColumn| columns.contains(&column);
        let has_parts = shows(AnnexColumn::Points) && shows(AnnexColumn::Index);
        let mut lines = Vec::new();
        lines.extend(results.mean.map(|value| mean(value, language)));
        lines.extend((!outside.is_empty()).then(|| not_assessed(&outside, language)));
        if shows(AnnexColumn::Notes) {
            lines.extend((1..).zip(notes).map(|(number, text)| note(number, text)));
        }
        if has_parts
            && !placements(self.block).all(|placement| parts_add_up(placement, self.block.framework()))
        {
            lines.push(rounded_apart(language).to_owned());
        }
        lines
    }
}

/// All agencies that have a score.
pub(super) fn placements<'a>(block: &BlockResults<'a>) -> impl Iterator<Item = &'a Placement> + use<'a> {
    block.results.placements.iter().chain(&block.results.unranked)
}

fn parts_add_up(placement: &Placement, framework: &Framework) -> bool {
    let points = Points::of(&placement.score, framework);
    points.is_none_or(|points| add_up([&points.other, &points.survey], &placement.score, framework))
}
