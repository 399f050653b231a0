//! `parindex help [TOPIC]`: a problem's code explained, or a verb.

use anyhow::Result;
use clap::{Args, CommandFactory};
use parindex::language::help;

use crate::cli::screen::Screen;
use crate::cli::{Answer, Arguments, whole_command};

/// Explain a problem's code (E302) or a verb
#[derive(Debug, Args)]
pub(crate) struct Help {
    /// A code such as E302, or a verb such as rank
    topic: Option<String>,
}

/// Prints the explanation.
pub(crate) fn run(arguments: &Help, screen: &Screen) -> Result<Answer> {
    let Some(topic) = &arguments.topic else {
        screen.print(whole_command().render_long_help().to_string())?;
        return Ok(Answer::Yes);
    };
    let language = screen.language(None);
    if let Some(text) = help::explain(&topic.to_uppercase(), language) {
        screen.print(&text)?;
        return Ok(Answer::Yes);
    }
    match Arguments::command().find_subcommand_mut(topic) {
        Some(verb) => screen.print(verb.render_long_help().to_string())?,
        None => {
            return Err(screen.refusal(
                format!("\"{topic}\" is neither the code of a problem nor a verb"),
                format!("\"{topic}\" không phải mã lỗi cũng không phải tên lệnh"),
            ));
        }
    }
    Ok(Answer::Yes)
}
