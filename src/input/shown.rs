//! A path as messages show it.

use std::path::{Component, Path};

/// Without `./` and `x/..`, with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if parts.last().is_some_and(|part| part != ".." && part != "/") => {
                parts.pop();
            }
            Component::RootDir => parts.push("/".to_owned()),
            other => parts.push(other.as_os_str().to_string_lossy().into_owned()),
        }
    }
    if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/").replace("//", "/")
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::input::shown::shown;

    #[test]
    fn a_path_is_shown_without_detours() {
        assert_eq!(
            shown(Path::new("samples/x/../../criteria/a.toml")),
            "criteria/a.toml"
        );
        assert_eq!(shown(Path::new("./donvi.csv")), "donvi.csv");
        assert_eq!(shown(Path::new("../2021")), "../2021");
        assert_eq!(shown(Path::new("/data/x.csv")), "/data/x.csv");
        assert_eq!(shown(Path::new(".")), ".");
    }
}
