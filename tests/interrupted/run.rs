//! A run of the program that writes one file, and the folder that it writes into.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use crate::support::Folder;

/// What was in the target before.
pub(crate) const OLD: &[u8] = b"the old file, whole\n";

/// A file that no run has anything to do with.
pub(crate) const NEIGHBOUR: &str = "ghi-chu.txt";

/// A form of file, by its ending.
#[derive(Clone, Copy)]
pub(crate) struct Form(pub(crate) &'static str);

/// Every writer of files.
pub(crate) const FORMS: [Form; 6] = [
    Form("xlsx"),
    Form("docx"),
    Form("html"),
    Form("csv"),
    Form("json"),
    Form("md"),
];

/// One target in a folder of its own.
pub(crate) struct Desk {
    folder: Folder,
    form: Form,
}

impl Desk {
    /// A folder with nothing in it but a file of someone else.
    pub(crate) fn new(form: Form) -> Self {
        let folder = Folder::new().with(NEIGHBOUR, "");
        Self { folder, form }
    }

    /// Where the result goes.
    pub(crate) fn target(&self) -> PathBuf {
        self.folder.path().join(format!("ketqua.{}", self.form.0))
    }

    /// The file that it grows in.
    pub(crate) fn growing(&self) -> PathBuf {
        self.folder
            .path()
            .join(format!("ketqua.parindex-tmp.{}", self.form.0))
    }

    /// Puts an old file there, or takes away what is there.
    pub(crate) fn lay(&self, old: Option<&[u8]>) {
        match old {
            Some(old) => fs::write(self.target(), old).expect("a test folder can be written to"),
            None => drop(fs::remove_file(self.target())),
        }
    }

    /// What is there.
    pub(crate) fn found(&self) -> Option<Vec<u8>> {
        fs::read(self.target()).ok()
    }

    /// The names of all that is there.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("a test folder can be listed");
        let name = |entry: std::io::Result<fs::DirEntry>| {
            let entry = entry.expect("a test folder can be listed");
            entry.file_name().to_string_lossy().into_owned()
        };
        let mut names: Vec<String> = entries.map(name).collect();
        names.sort();
        names
    }

    /// Begins to write. Whoever runs the tests in the background may have had Ctrl-C ignored: a run must not inherit that.
    pub(crate) fn begin(&self) -> Child {
        Command::new("env")
            .args(["--default-signal=INT", env!("CARGO_BIN_EXE_parindex")])
            .args(["export", "samples/example", "--force", "-o"])
            .arg(self.target())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts")
    }

    /// Writes to the end and hands back what was written.
    pub(crate) fn finish(&self) -> Vec<u8> {
        let status = self.begin().wait().expect("the program ends");
        assert!(status.success(), "{}: {status}", self.form.0);
        self.found().expect("it was written")
    }

    /// Waits until the new file begins to grow; false where the run ended before anyone saw it.
    pub(crate) fn sees_it_grow(&self, run: &mut Child) -> bool {
        while run.try_wait().expect("the program can be asked").is_none() {
            if self.growing().exists() {
                return true;
            }
        }
        false
    }
}

/// How long a run takes here, so that it is killed in its midst on any machine.
pub(crate) fn one_run() -> Duration {
    static TIME: OnceLock<Duration> = OnceLock::new();
    *TIME.get_or_init(|| {
        let start = Instant::now();
        Desk::new(FORMS[0]).finish();
        start.elapsed()
    })
}
