//! The second annex: the points of each agency in each area, beside the maximum of the area.
//!
//! ```text
//!   STT  Tên cơ quan   I. Công tác chỉ đạo, điều hành (tối đa 20)   II. … (tối đa 50)   Điểm trừ   Chỉ số
//!     1  Sở Nội vụ                                         20,00               50,00          –    101,02
//!     3  Sở Tài chính                                      19,25            34,50/40          –     90,31
//! ```

use rust_decimal::Decimal;

use crate::check::Checked;
use crate::exact::Exact;
use crate::language::annex::{AnnexColumn, area_heading, beside_headings, less_than_all, rounded_apart};
use crate::language::number;
use crate::model::framework::{Framework, Kind, Method, Node};
use crate::model::name::Language;
use crate::model::precedence::Side;
use crate::ranking::Placement;
use crate::scoring::Part;
use crate::view::annex::points::{add_up, cell, rounded, scored};
use crate::view::annex::ranking::{column, placements, table};
use crate::view::block::BlockResults;
use crate::view::report::{Cell, Column, ColumnKind, Row, Section};

/// One column an area, then bonus and penalty where the criteria have them, then the index.
pub(super) fn areas(block: &BlockResults<'_>, checked: &Checked, language: Language) -> Section {
    let sheet = Sheet::of(block, language);
    let side = Side::Ranked(block.ranking.stage);
    let listed: Vec<Listed<'_>> = placements(block)
        .map(|placement| Listed {
            placement,
            areas: scored(checked, block, placement, side)
                .map(|score| score.areas.into_iter().map(|area| area.part).collect())
                .unwrap_or_default(),
        })
        .collect();
    let rows = (1..)
        .zip(&listed)
        .map(|(ordinal, listed)| sheet.row(ordinal, listed))
        .collect();
    Section {
        heading: None,
        table: table(sheet.columns(), rows, block, language),
        text: sheet.lines_under_the_table(&listed),
    }
}

/// One agency of the table, with its points in each area.
struct Listed<'a> {
    placement: &'a Placement,
    areas: Vec<Part>,
}

struct Sheet<'a, 's> {
    block: &'s BlockResults<'a>,
    framework: &'a Framework,
    /// The maximum of each area where all of it applies.
    maxima: Vec<Exact>,
    /// Bonus, penalty: whether the criteria have such items.
    has_beside: [bool; 2],
    language: Language,
}

impl<'a, 's> Sheet<'a, 's> {
    fn of(block: &'s BlockResults<'a>, language: Language) -> Self {
        let framework = block.framework();
        let maximum = |area: usize| -> Exact {
            let items = framework.items_of(Node::Area(area));
            items.iter().map(|item| &framework.item(*item).max).sum()
        };
        let has = |kind: Kind| framework.items.iter().any(|item| item.kind == kind);
        Self {
            block,
            framework,
            maxima: (0..framework.areas.len()).map(maximum).collect(),
            has_beside: [has(Kind::Bonus), has(Kind::Penalty)],
            language,
        }
    }

    fn columns(&self) -> Vec<Column> {
        let (stage, language) = (self.block.ranking.stage, self.language);
        let number = |key: &'static str, heading: String| Column {
            key,
            heading,
            kind: ColumnKind::Number,
        };
        let areas = self.framework.areas.iter().zip(&self.maxima).map(|(area, max)| {
            let name = format!("{}.\u{a0}{}", area.id, area.name.in_language(language));
            number("area", area_heading(&name, max, language))
        });
        let beside = beside_headings(language).into_iter().zip(self.has_beside);
        let beside = beside
            .filter(|(_, has)| *has)
            .map(|(heading, _)| number("beside", heading.to_owned()));
        let known = |of: AnnexColumn| column(of, stage, language);
        [known(AnnexColumn::Ordinal), known(AnnexColumn::Agency)]
            .into_iter()
            .chain(areas)
            .chain(beside)
            .chain([known(AnnexColumn::Index)])
            .collect()
    }

    fn row(&self, ordinal: usize, listed: &Listed<'_>) -> Row {
        let score = &listed.placement.score;
        let agency = self.block.name(listed.placement.agency, self.language);
        let areas = self.maxima.iter().enumerate();
        let areas = areas.map(|(at, max)| self.area(listed.areas.get(at), max));
        let beside = [&score.bonus, &score.penalty].into_iter().zip(self.has_beside);
        let beside = beside.filter(|(_, has)| *has).map(|(points, _)| points);
        let mut cells = vec![
            Cell::Number(Decimal::from(ordinal)),
            Cell::Text(agency.to_owned()),
        ];
        cells.extend(areas);
        cells.extend(beside.map(|points| match points.is_zero() {
            true => Cell::Absent,
            false => cell(points, self.framework),
        }));
        cells.push(Cell::Number(score.published));
        Row { cells }
    }

    /// `34,50/40` where not all of the area applies to the agency, nothing where none of it does.
    fn area(&self, part: Option<&Part>, max: &Exact) -> Cell {
        let Some(part) = part.filter(|part| !part.max.is_zero()) else {
            return Cell::Absent;
        };
        match rounded(&part.earned, self.framework) {
            Some(earned) if part.max != *max => Cell::Text(format!(
                "{}/{}",
                number::decimal(earned, self.language),
                number::exact(&part.max, self.language)
            )),
            Some(_) | None => cell(&part.earned, self.framework),
        }
    }

    fn lines_under_the_table(&self, listed: &[Listed<'_>]) -> Vec<String> {
        let is_short = |(part, max): (&Part, &Exact)| !part.max.is_zero() && part.max != *max;
        let has_short = |listed: &Listed<'_>| listed.areas.iter().zip(&self.maxima).any(is_short);
        let mut lines = Vec::new();
        if listed.iter().any(has_short) {
            lines.push(less_than_all(self.language).to_owned());
        }
        if !listed.iter().all(|listed| self.areas_add_up(listed)) {
            lines.push(rounded_apart(self.language).to_owned());
        }
        lines
    }

    /// Under a weighted mean the areas are not added up, they are weighed.
    fn areas_add_up(&self, listed: &Listed<'_>) -> bool {
        let score = &listed.placement.score;
        let lost = &Exact::ZERO - &score.penalty;
        let areas = listed.areas.iter().map(|part| &part.earned);
        let parts = areas.chain([&score.bonus, &lost]);
        self.framework.scoring.method == Method::WeightedMean
            || add_up(parts, listed.placement, self.framework)
    }
}
