//! What the workbook was made by and from: program, stage, criteria, files with their fingerprints.

use rust_xlsxwriter::XlsxError;

use crate::analysis::manifest::{Input, Manifest};
use crate::format::workbook::sheets::checks::Checks;
use crate::format::workbook::styles::Look;
use crate::language::words;
use crate::language::workbook::{Label, decimals, status};

impl Checks<'_, '_> {
    /// Program, stage, criteria, rounding.
    pub(super) fn origin(&mut self) -> Result<(), XlsxError> {
        let language = self.book.language;
        self.pair(Label::Program, &Manifest::running())?;
        self.pair(Label::Stage, words(language).stage(self.book.checked.stage()))?;
        for set in &self.book.results.round.frameworks {
            let (title, scoring) = (set.title.in_language(language), &set.scoring);
            let status = status(set.status, language);
            self.pair(Label::Criteria, &format!("{} · {title} · {status}", set.id))?;
            let rounding = decimals(scoring.decimals, scoring.rounding, language);
            self.pair(Label::Rounding, &rounding)?;
        }
        Ok(())
    }

    /// Every file that was read.
    pub(super) fn files(&mut self) -> Result<(), XlsxError> {
        self.heading(Label::Inputs, &[])?;
        for (_, source) in self.book.results.sources.iter() {
            let fingerprint = fingerprint(&source.name);
            let fingerprint = fingerprint.unwrap_or_else(|| self.label(Label::NotReadAgain).to_owned());
            self.page.text(self.row, 1, &source.name, Look::TEXT)?;
            self.page.text(self.row, 2, &fingerprint, Look::Line)?;
            self.row += 1;
        }
        Ok(())
    }

    /// A label and a text beside it.
    fn pair(&mut self, name: Label, text: &str) -> Result<(), XlsxError> {
        let name = self.label(name);
        self.page.text(self.row, 1, name, Look::TEXT)?;
        self.page.text(self.row, 2, text, Look::Line)?;
        self.row += 1;
        Ok(())
    }
}

/// Of a sheet of a workbook, `thamdinh.xlsx#Sheet1`, that of the file.
fn fingerprint(name: &str) -> Option<String> {
    let file = name.split_once('#').map_or(name, |(file, _)| file);
    let found = Input::of(name).or_else(|_| Input::of(file));
    Some(found.ok()?.sha256)
}
