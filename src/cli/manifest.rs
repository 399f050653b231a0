//! `--manifest FILE`: written beside a result, and run again by `parindex verify --manifest FILE`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, Parser};
use parindex::Opened;
use parindex::analysis::manifest::Manifest;
use parindex::diagnostic::Diagnostics;
use parindex::format::{self, diagnostics};
use parindex::input::fingerprint::Fingerprinted;
use parindex::language::verify::verify_words;
use parindex::source::Sources;

use crate::cli::output::OutputArguments;
use crate::cli::problems;
use crate::cli::screen::Screen;
use crate::cli::{Answer, Arguments};

/// Arguments of every verb whose result can be made again.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct ManifestArguments {
    /// Write down beside the result what it was made from: files, criteria, options, fingerprints
    #[arg(long, value_name = "FILE")]
    pub(crate) manifest: Option<PathBuf>,
}

impl ManifestArguments {
    /// Puts a result that is there where it goes, then the manifest beside it.
    pub(crate) fn put(
        &self,
        output: &OutputArguments,
        screen: &Screen,
        opened: &Opened,
        result: impl AsRef<[u8]>,
    ) -> Result<()> {
        self.stream(output, screen, opened, |out| out.write_all(result.as_ref()))
    }

    /// Puts what `write` writes where it goes, then the manifest beside it.
    pub(crate) fn stream(
        &self,
        output: &OutputArguments,
        screen: &Screen,
        opened: &Opened,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<()> {
        let inputs = [&opened.sources];
        let (Some(target), Some(checked), false) = (&self.manifest, &opened.checked, screen.is_rerun())
        else {
            return output.stream(screen, &inputs, write);
        };
        let mut result = String::new();
        output.stream(screen, &inputs, |out| {
            let mut out = Fingerprinted::new(out);
            write(&mut out)?;
            result = out.fingerprint();
            Ok(())
        })?;
        let arguments = std::env::args_os()
            .skip(1)
            .map(|word| word.to_string_lossy().into_owned());
        let looks = screen.looks(opened.language, output.output.is_none());
        let made = Manifest::of_run(
            arguments.collect(),
            looks,
            checked.round(),
            &opened.sources,
            result,
        );
        let made = made.map_err(|(name, error)| anyhow!("{name} cannot be named in a manifest: {error}"))?;
        let text = format::manifest(&made);
        output.write(target, &inputs, |out| out.write_all(text.as_bytes()))
    }
}

/// Runs what a manifest describes once more, without writing, and says what is not as it was.
pub(crate) fn run_again(path: &Path, screen: &Screen) -> Result<Answer> {
    if screen.is_rerun() {
        bail!("{} describes the verification of a manifest", path.display());
    }
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(|| format!("{name} cannot be read [E113]"))?;
    let manifest = format::read_manifest(&text).map_err(|error| anyhow!("{name} is no manifest: {error}"))?;
    let changed = manifest.changes(&name);
    let language = screen.language(None);
    if !changed.is_empty() {
        let mut found = Diagnostics::default();
        found.extend(changed);
        let options = problems::options(screen, true, screen.colors_problems());
        screen.remark(&diagnostics::terminal(
            &found,
            &Sources::default(),
            language,
            options,
        ))?;
        return Ok(Answer::No);
    }
    let words = verify_words(language);
    if result_of(&manifest)?.as_ref() == Some(&manifest.result) {
        screen.print(format!(
            "{}\n",
            words.manifest_holds(&name, manifest.inputs.len())
        ))?;
        return Ok(Answer::Yes);
    }
    let line = words.manifest_result_differs(&name, &manifest.program, &Manifest::running());
    screen.print(format!("{line}\n"))?;
    Ok(Answer::No)
}

/// The fingerprint of what the run gives now.
fn result_of(manifest: &Manifest) -> Result<Option<String>> {
    let words = std::iter::once("parindex").chain(manifest.arguments.iter().map(String::as_str));
    let arguments =
        Arguments::try_parse_from(words).context("the manifest's arguments are not understood")?;
    let screen = Screen::of_rerun(manifest.looks);
    arguments.verb.run(&screen)?;
    Ok(screen.fingerprint())
}
