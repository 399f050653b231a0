//! `parindex export [ROUND] -o FILE`: what is handed on, in the form that the ending of the file asks for.

use anyhow::{Error, Result};
use clap::{Args, ValueEnum};
use parindex::Opened;
use parindex::check::{Checked, Strictness};
use parindex::format::Format;
use parindex::format::delivery::{Content, Delivery, Form, Undelivered, deliver};
use parindex::progress::Work;
use parindex::ranking::rank;
use parindex::view::AnnexWishes;

use crate::cli::Answer;
use crate::cli::annex::AnnexArguments;
use crate::cli::input::InputArguments;
use crate::cli::manifest::ManifestArguments;
use crate::cli::output::OutputArguments;
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Write what is handed on: a workbook, the annex of a decision, a page, or tables for other programs
///
/// The ending of the file chooses the form: .xlsx a workbook with live formulas, .docx the annex of a
/// decision, .html a page with plots, .csv, .json, .md and .txt tables.
#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    input: InputArguments,
    #[command(flatten)]
    output: OutputArguments,
    #[command(flatten)]
    manifest: ManifestArguments,
    /// What is written. Default: all that the form can hold
    #[arg(long, value_name = "CONTENT")]
    content: Option<ContentChoice>,
    /// Form of the file. Default: by the ending of -o
    #[arg(long, value_name = "FORM")]
    format: Option<FormChoice>,
    #[command(flatten)]
    annex: AnnexArguments,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ContentChoice {
    /// Who is where: every form of text
    Ranking,
    /// Every criterion of every agency: .csv, .md, .html, .txt
    Detail,
    /// Why every score is what it is: .json, .md, .html, .txt
    Explanations,
    /// The annex of a decision: .docx, .md, .html
    Annex,
}

/// `--format` of verbs that can write every form.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FormChoice {
    Xlsx,
    Docx,
    Html,
    Csv,
    CsvExcel,
    Json,
    Md,
    Table,
}

/// Opens, ranks and writes what was asked for.
pub(crate) fn run(arguments: &Export, screen: &Screen) -> Result<Answer> {
    let job = Job {
        input: &arguments.input,
        output: &arguments.output,
        manifest: &arguments.manifest,
        content: arguments.content.map_or(Content::Whole, ContentChoice::content),
        form: arguments
            .output
            .form(arguments.format.map(FormChoice::form), screen)?,
        annex: arguments.annex.wishes(screen)?,
    };
    job.run(screen)
}

/// A file to be written, whichever verb asks for it.
pub(crate) struct Job<'a> {
    pub(crate) input: &'a InputArguments,
    pub(crate) output: &'a OutputArguments,
    pub(crate) manifest: &'a ManifestArguments,
    pub(crate) content: Content,
    pub(crate) form: Form,
    pub(crate) annex: AnnexWishes,
}

impl Job<'_> {
    /// Problems go to standard error, and errors leave nothing to write.
    pub(crate) fn run(&self, screen: &Screen) -> Result<Answer> {
        let strictness = Strictness {
            reasons: self.input.files.strict,
            criteria_alone: false,
        };
        let request = self.input.request();
        let opened = screen.reading(&request, |request| parindex::open(request, strictness));
        problems::show(&opened, screen)?;
        let Some(checked) = &opened.checked else {
            return Ok(problems::answer(&opened.problems));
        };
        let bytes = self
            .bytes(&opened, checked, screen)
            .map_err(|why| self.refusal(why, screen))?;
        self.manifest.put(self.output, screen, &opened, &bytes)?;
        self.say_what_was_written(screen)?;
        Ok(Answer::Yes)
    }

    fn refusal(&self, why: Undelivered, screen: &Screen) -> Error {
        match why {
            Undelivered::NoSuchPair => screen.refusal(
                "this form cannot hold that content: parindex help export lists the pairs",
                "dạng tệp này không chứa được nội dung đó: xem parindex help export",
            ),
            Undelivered::TooLarge => screen.refusal(
                "the round does not fit into a workbook: a sheet has 1,048,576 rows and 16,384 columns, a formula \
                 8,192 characters; use -o ketqua.csv or -o ketqua.html",
                "dữ liệu không vừa một bảng tính: mỗi trang có tối đa 1.048.576 dòng và 16.384 cột, mỗi công thức \
                 8.192 ký tự; hãy dùng -o ketqua.csv hoặc -o ketqua.html",
            ),
        }
    }

    fn bytes(&self, opened: &Opened, checked: &Checked, screen: &Screen) -> Result<Vec<u8>, Undelivered> {
        let rankings = screen.watching(opened.language, |progress| {
            progress.begin(Work::Ranking, None);
            rank(checked)
        });
        let results = opened.results(checked, &rankings);
        let delivery = Delivery {
            results: &results,
            checked,
            language: screen.language(opened.language),
            annex: &self.annex,
        };
        screen.watching(opened.language, |progress| {
            progress.begin(Work::Writing, None);
            deliver(&delivery, self.content, self.form)
        })
    }

    fn say_what_was_written(&self, screen: &Screen) -> Result<()> {
        let written = [self.output.output.as_deref(), self.manifest.manifest.as_deref()];
        if written.iter().all(Option::is_none) {
            return Ok(());
        }
        let names: Vec<String> = written
            .iter()
            .flatten()
            .map(|file| file.display().to_string())
            .collect();
        let names = names.join(" · ");
        screen.say(format!("wrote {names}"), format!("đã ghi {names}"))
    }
}

impl ContentChoice {
    fn content(self) -> Content {
        match self {
            Self::Ranking => Content::Ranking,
            Self::Detail => Content::Detail,
            Self::Explanations => Content::Explanations,
            Self::Annex => Content::Annex,
        }
    }
}

impl FormChoice {
    pub(crate) fn form(self) -> Form {
        match self {
            Self::Xlsx => Form::Workbook,
            Self::Docx => Form::Document,
            Self::Html => Form::Text(Format::Html),
            Self::Csv => Form::Text(Format::Csv),
            Self::CsvExcel => Form::Text(Format::CsvExcel),
            Self::Json => Form::Text(Format::Json),
            Self::Md => Form::Text(Format::Markdown),
            Self::Table => Form::Text(Format::Table),
        }
    }
}
