//! The table of a block: who is where, with the points that the score was made of.

use rust_decimal::Decimal;

use crate::check::Checked;
use crate::language::annex::{AnnexColumn, heading, mean, not_assessed, not_ranked, note, rounded_apart};
use crate::model::answer::Stage;
use crate::model::framework::Method;
use crate::model::name::Language;
use crate::model::precedence::Side;
use crate::ranking::Placement;
use crate::view::annex::points::{Points, add_up, cell, has_survey, scored};
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
    let listed: Vec<Listed<'_>> = (1..)
        .zip(placements(block))
        .map(|(ordinal, placement)| Listed {
            ordinal,
            placement,
            notes: notes.of(block, placement, language),
            points: points(checked, block, placement),
        })
        .collect();
    let notes = notes.into_texts();
    let columns = if wished.is_empty() {
        columns_with_content(block, !notes.is_empty())
    } else {
        wished.to_vec()
    };
    let sheet = Sheet {
        block,
        checked,
        language,
    };
    let row = |listed: &Listed<'_>| Row {
        cells: columns.iter().map(|column| sheet.cell(*column, listed)).collect(),
    };
    let stage = block.ranking.stage;
    Section {
        heading: None,
        table: table(
            columns.iter().map(|of| column(*of, stage, language)).collect(),
            listed.iter().map(row).collect(),
            block,
            language,
        ),
        text: sheet.lines_under_the_table(&columns, &listed, &notes),
    }
}

/// One agency of the table.
struct Listed<'a> {
    ordinal: usize,
    placement: &'a Placement,
    notes: Vec<usize>,
    points: Option<Points>,
}

/// All agencies that have a score: the ranked ones best first, then those without a rank.
pub(super) fn placements<'a>(block: &BlockResults<'a>) -> impl Iterator<Item = &'a Placement> + use<'a> {
    block.results.placements.iter().chain(&block.results.unranked)
}

/// Rows in the order of [`placements`], those without a rank under a heading; no table for nobody.
pub(super) fn table(
    columns: Vec<Column>,
    mut rows: Vec<Row>,
    block: &BlockResults<'_>,
    language: Language,
) -> Option<Table> {
    let ranked = block.results.placements.len().min(rows.len());
    let unranked = rows.split_off(ranked);
    let apart = GroupHeading {
        name: not_ranked(language).to_owned(),
        remark: None,
        step: None,
    };
    let groups: Vec<Group> = [(None, rows), (Some(apart), unranked)]
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(heading, rows)| Group { heading, rows })
        .collect();
    (!groups.is_empty()).then_some(Table { columns, groups })
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

/// The column with its heading at this stage.
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

fn points(checked: &Checked, block: &BlockResults<'_>, placement: &Placement) -> Option<Points> {
    let side = Side::Ranked(block.ranking.stage);
    Points::of(&scored(checked, block, placement, side)?, block.framework())
}

/// What the cells of a block are read from.
struct Sheet<'a, 's> {
    block: &'s BlockResults<'a>,
    checked: &'s Checked,
    language: Language,
}

impl Sheet<'_, '_> {
    fn cell(&self, column: AnnexColumn, listed: &Listed<'_>) -> Cell {
        let (framework, placement) = (self.block.framework(), listed.placement);
        let agency = self.block.agency(placement.agency);
        match column {
            AnnexColumn::Ordinal => Cell::Number(Decimal::from(listed.ordinal)),
            AnnexColumn::Code => Cell::Text(agency.code.clone()),
            AnnexColumn::Agency => Cell::Text(agency.name.in_language(self.language).to_owned()),
            AnnexColumn::SelfPoints => self.self_points(placement),
            AnnexColumn::Points => match &listed.points {
                Some(points) => cell(&points.other, framework),
                None => Cell::Number(placement.score.published),
            },
            AnnexColumn::SurveyPoints => match &listed.points {
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
            AnnexColumn::Notes => Cell::Notes(listed.notes.clone()),
        }
    }

    /// The agency's own points for all that no survey answers; dots where there was no self-assessment.
    fn self_points(&self, placement: &Placement) -> Cell {
        let Some(published) = placement.self_score else {
            return Cell::Gap;
        };
        let framework = self.block.framework();
        let side = Side::SelfBeside(self.block.ranking.stage);
        let own = scored(self.checked, self.block, placement, side);
        match own.and_then(|own| Points::of(&own, framework)) {
            Some(points) => cell(&points.other, framework),
            None => Cell::Number(published),
        }
    }

    fn lines_under_the_table(
        &self,
        columns: &[AnnexColumn],
        listed: &[Listed<'_>],
        notes: &[String],
    ) -> Vec<String> {
        let (results, language) = (self.block.results, self.language);
        let outside = self.block.not_assessed(language);
        let shows = |column: AnnexColumn| columns.contains(&column);
        let mut lines = Vec::new();
        lines.extend(results.mean.map(|value| mean(value, language)));
        lines.extend((!outside.is_empty()).then(|| not_assessed(&outside, language)));
        if shows(AnnexColumn::Notes) {
            lines.extend((1..).zip(notes).map(|(number, text)| note(number, text)));
        }
        let shows_parts = shows(AnnexColumn::Points) && shows(AnnexColumn::Index);
        if shows_parts && !listed.iter().all(|listed| self.parts_add_up(listed)) {
            lines.push(rounded_apart(language).to_owned());
        }
        lines
    }

    fn parts_add_up(&self, listed: &Listed<'_>) -> bool {
        let framework = self.block.framework();
        listed
            .points
            .as_ref()
            .is_none_or(|points| add_up([&points.other, &points.survey], listed.placement, framework))
    }
}
