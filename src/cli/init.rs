//! `parindex init`: start a round from a set of criteria that comes with the program, or from a file.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use include_dir::{Dir, include_dir};
use parindex::diagnostic::Diagnostics;
use parindex::format::starter;
use parindex::input::toml::read_framework;
use parindex::model::framework::Framework;
use parindex::model::name::Language;
use parindex::source::Sources;

use crate::cli::Answer;
use crate::cli::screen::Screen;

/// The folder `criteria/` as it was when the program was built: data to be copied, never read by a verb that scores.
static SETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/criteria");
const TABLE: &str = include_str!("../../samples/README.md");
const BLANK: &str = "khung-trong";

/// Start a round: a folder with criteria, a register and blank forms
///
/// Nothing that exists is overwritten.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The new folder
    #[arg(required_unless_present = "list")]
    folder: Option<PathBuf>,
    /// A set that comes with the program (see --list), or a criteria file
    #[arg(long, value_name = "NAME", default_value = BLANK)]
    set: String,
    /// List the sets that come with the program
    #[arg(long)]
    list: bool,
}

/// Writes the folder, or lists the sets.
pub(crate) fn run(arguments: &Init, screen: &Screen) -> Result<Answer> {
    match &arguments.folder {
        Some(folder) if !arguments.list => start(folder, &arguments.set, screen),
        _ => list(screen),
    }
}

fn start(folder: &Path, set: &str, screen: &Screen) -> Result<Answer> {
    let language = screen.language(None);
    let text = text_of(set, screen)?;
    let Some(framework) = read(set, &text) else {
        return Err(screen.refusal(
            format!("\"{set}\" is not a set of criteria"),
            format!("\"{set}\" không phải bộ tiêu chí"),
        ));
    };
    let files = starter::files(&framework, &text, language);
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    if let Some(there) = files
        .iter()
        .map(|file| folder.join(file.name))
        .find(|path| path.exists())
    {
        return Err(screen.refusal(
            format!("{} exists; name another folder", there.display()),
            format!("{} đã có; chọn thư mục khác", there.display()),
        ));
    }
    for file in &files {
        let path = folder.join(file.name);
        let mut new = OpenOptions::new().write(true).create_new(true).open(&path)?;
        new.write_all(file.content.as_bytes())
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    let names: Vec<&str> = files.iter().map(|file| file.name).collect();
    let folder = folder.display();
    screen.print(&match language {
        Language::English => format!(
            "created {folder}: {}\nnext: change tieuchi.toml and donvi.csv, then run  parindex check {folder}\n",
            names.join(" · ")
        ),
        Language::Vietnamese => format!(
            "đã tạo {folder}: {}\ntiếp theo: sửa tieuchi.toml và donvi.csv, rồi chạy  parindex check {folder}\n",
            names.join(" · ")
        ),
    })?;
    Ok(Answer::Yes)
}

/// The table of `samples/README.md`, which a test holds against the sets: what, whose decision, status, items,
/// and the command that shows it.
fn list(screen: &Screen) -> Result<Answer> {
    let mut text = String::new();
    for row in TABLE.lines().filter_map(|line| line.strip_prefix("| [")) {
        let cells: Vec<&str> = row.trim_end_matches(" |").split(" | ").collect();
        let [set, what, decision, status, items, command] = cells[..] else {
            continue;
        };
        // A set that lies in a sample's own folder does not come with the program.
        let Some((_, file)) = set.split_once("(../criteria/") else {
            continue;
        };
        text += &format!(
            "{}\n  {what} · {decision}\n  {status} · items: {items} · parindex {}\n",
            file.trim_end_matches(".toml)"),
            command.trim_matches('`')
        );
    }
    screen.print(&text)?;
    Ok(Answer::Yes)
}

/// The bundled set of this name, else the file.
fn text_of(set: &str, screen: &Screen) -> Result<String> {
    if let Some((_, text)) = bundled().find(|(name, _)| *name == set) {
        return Ok(text.to_owned());
    }
    fs::read_to_string(set).map_err(|_| {
        screen.refusal(
            format!("\"{set}\" is neither a set of parindex init --list nor a criteria file"),
            format!("\"{set}\" không có trong parindex init --list và cũng không phải tệp tiêu chí"),
        )
    })
}

/// Names without their ending, sorted by name.
fn bundled() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut sets: Vec<_> = SETS
        .files()
        .filter_map(|file| {
            Some((
                file.path().to_str()?.strip_suffix(".toml")?,
                file.contents_utf8()?,
            ))
        })
        .collect();
    sets.sort_unstable();
    sets.into_iter()
}

/// A set may have blanks: a skeleton is handed out to be filled.
fn read(name: &str, text: &str) -> Option<Framework> {
    let mut sources = Sources::default();
    let source = sources.add(name, text);
    read_framework(&sources, source, &mut Diagnostics::default())
}
