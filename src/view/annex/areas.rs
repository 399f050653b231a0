//! The second annex: the points of each agency in each area, beside the maximum of the area.
//!
//! ```text
//!   STT  Tên cơ quan   I. Công tác chỉ đạo, điều hành (tối đa 20)   II. … (tối đa 50)   Điểm trừ   Chỉ số
//!     1  Sở Nội vụ                                         20,00               50,00          –    101,02
//!     3  Sở Tài chính                                      19,25            34,50/40          –     90,31
//! ```

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::language::annex::{AnnexColumn, area_heading, beside_headings, less_than_all, rounded_apart};
use crate::language::number;
use crate::model::framework::{Framework, Kind, Method, Node};
use crate::model::name::Language;
use crate::ranking::Placement;
use crate::scoring::Part;
use crate::view::annex::points::{add_up, cell, rounded};
use crate::view::annex::ranking::{column, grouped, placements};
use crate::view::block::BlockResults;
use crate::view::report::{Cell, Column, ColumnKind, Row, Section, Table};

/// One column an area, then bonus and penalty where the criteria have them, then the index.
pub(super) fn areas(block: &BlockResults<'_>, language: Language) -> Section {
    let sheet = Sheet::of(block, language);
    let ranked = block.results.placements.as_slice();
    let unranked = block.results.unranked.as_slice();
    let rows = |first: usize, placements: &[Placement]| -> Vec<Row> {
        (first..)
            .zip(placements)
            .map(|(ordinal, placement)| sheet.row(ordinal, placement))
            .collect()
    };
    let groups = grouped(rows(1, ranked), rows(ranked.len() + 1, unranked), language);
    Section {
        heading: None,
        table: (!groups.is_empty()).then(|| Table {
            columns: sheet.columns(),
            groups,
        }),
        text: sheet.lines_under_the_table(),
    }
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
        let number = |heading: String| Column {
            key: "area",
            heading,
            kind: ColumnKind::Number,
        };
        let areas = self.framework.areas.iter().zip(&self.maxima).map(|(area, max)| {
            let name = format!("{}.\u{a0}{}", area.id, area.name.in_language(language));
            number(area_heading(&name, max, language))
        });
        let beside = beside_headings(language).into_iter().zip(self.has_beside);
        let beside = beside
            .filter(|(_, has)| *has)
            .map(|(heading, _)| number(heading.to_owned()));
        let known = |of: AnnexColumn| column(of, stage, language);
        [known(AnnexColumn::Ordinal), known(AnnexColumn::Agency)]
            .into_iter()
            .chain(areas)
            .chain(beside)
            .chain([known(AnnexColumn::Index)])
            .collect()
    }

    fn row(&self, ordinal: usize, placement: &Placement) -> Row {
        let score = &placement.score;
        let agency = self.block.name(placement.agency, self.language);
        let parts = score.areas.iter().zip(&self.maxima);
        let beside = [&score.bonus, &score.penalty].into_iter().zip(self.has_beside);
        let mut cells = vec![
            Cell::Number(Decimal::from(ordinal)),
            Cell::Text(agency.to_owned()),
        ];
        cells.extend(parts.map(|(area, max)| self.part(&area.part, max)));
        cells.extend(beside.filter(|(_, has)| *has).map(|(points, _)| {
            if points.is_zero() {
                Cell::Absent
            } else {
                cell(points, self.framework)
            }
        }));
        cells.push(Cell::Number(score.published));
        Row { cells }
    }

    /// `34,50/40` where not all of the area applies to the agency, nothing where none of it does.
    fn part(&self, part: &Part, max: &Exact) -> Cell {
        if part.max.is_zero() {
            return Cell::Absent;
        }
        match rounded(&part.earned, self.framework) {
            Some(earned) if part.max != *max => Cell::Text(format!(
                "{}/{}",
                number::decimal(earned, self.language),
                number::exact(&part.max, self.language)
            )),
            Some(_) | None => cell(&part.earned, self.framework),
        }
    }

    fn lines_under_the_table(&self) -> Vec<String> {
        let is_short = |placement: &Placement| {
            let parts = placement.score.areas.iter().zip(&self.maxima);
            parts
                .filter(|(area, _)| !area.part.max.is_zero())
                .any(|(area, max)| area.part.max != *max)
        };
        let mut lines = Vec::new();
        if placements(self.block).any(is_short) {
            lines.push(less_than_all(self.language).to_owned());
        }
        if !placements(self.block).all(|placement| self.areas_add_up(placement)) {
            lines.push(rounded_apart(self.language).to_owned());
        }
        lines
    }

    /// Under a weighted mean the areas are not added up, they are weighed.
    fn areas_add_up(&self, placement: &Placement) -> bool {
        let score = &placement.score;
        let lost = &Exact::ZERO - &score.penalty;
        let areas = score.areas.iter().map(|area| &area.part.earned);
        let parts = areas.chain([&score.bonus, &lost]);
        self.framework.scoring.method == Method::WeightedMean || add_up(parts, score, self.framework)
    }
}
