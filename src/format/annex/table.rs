//! A table of the document: its heading stands on every page, and no row is split between two.

use crate::format::annex::document::paragraph;
use crate::format::annex::widths::{Setting, widths};
use crate::format::annex::xml::{Element, element, setting};
use crate::format::plain_cell;
use crate::model::name::Language;
use crate::view::{Column, ColumnKind, Group, GroupHeading, Row, Table};

/// The whole table.
pub(super) fn write(table: &Table, fits: Setting, language: Language) -> Element {
    let sheet = Sheet {
        columns: &table.columns,
        widths: widths(table, fits, language),
        half_points: fits.half_points,
        language,
    };
    let whole: u32 = sheet.widths.iter().sum();
    let looks = element("w:tblPr")
        .child(setting("w:tblStyle", "AnnexTable"))
        .child(
            element("w:tblW")
                .with("w:w", whole.to_string())
                .with("w:type", "dxa"),
        )
        .child(setting("w:jc", "center"))
        .child(element("w:tblLayout").with("w:type", "fixed"));
    let grid = sheet
        .widths
        .iter()
        .map(|width| element("w:gridCol").with("w:w", width.to_string()));
    element("w:tbl")
        .child(looks)
        .child(element("w:tblGrid").children(grid))
        .child(sheet.heading())
        .children(table.groups.iter().flat_map(|group| sheet.group(group)))
}

struct Sheet<'a> {
    columns: &'a [Column],
    widths: Vec<u32>,
    half_points: u32,
    language: Language,
}

impl Sheet<'_> {
    fn heading(&self) -> Element {
        let cells = self.columns.iter().zip(&self.widths);
        let cells = cells.map(|(column, width)| self.cell(*width, 1, "AnnexColumn", &column.heading));
        let repeated = element("w:trPr")
            .child(element("w:cantSplit"))
            .child(element("w:tblHeader"));
        element("w:tr").child(repeated).children(cells)
    }

    fn group(&self, group: &Group) -> Vec<Element> {
        let heading = group.heading.iter().map(|heading| self.group_heading(heading));
        heading
            .chain(group.rows.iter().map(|row| self.row(row)))
            .collect()
    }

    fn group_heading(&self, heading: &GroupHeading) -> Element {
        let whole = self.widths.iter().sum();
        whole_row([self.cell(whole, self.columns.len(), "AnnexGroup", &heading.name)])
    }

    fn row(&self, row: &Row) -> Element {
        let columns = self.columns.iter().zip(&self.widths).zip(&row.cells);
        whole_row(columns.map(|((column, width), cell)| {
            let style = match column.kind {
                ColumnKind::Name => "AnnexName",
                _ => "AnnexCell",
            };
            self.cell(*width, 1, style, &plain_cell::text(cell, self.language))
        }))
    }

    fn cell(&self, width: u32, span: usize, style: &'static str, text: &str) -> Element {
        let mut looks = element("w:tcPr").child(
            element("w:tcW")
                .with("w:w", width.to_string())
                .with("w:type", "dxa"),
        );
        if span > 1 {
            looks = looks.child(setting("w:gridSpan", span.to_string()));
        }
        element("w:tc")
            .child(looks.child(setting("w:vAlign", "center")))
            .child(paragraph(style, text, Some(self.half_points)))
    }
}

fn whole_row(cells: impl IntoIterator<Item = Element>) -> Element {
    element("w:tr")
        .child(element("w:trPr").child(element("w:cantSplit")))
        .children(cells)
}
