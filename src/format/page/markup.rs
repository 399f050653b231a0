//! Elements of HTML and SVG. Text and values of attributes are escaped on their way in; the only other way is
//! for the style and the script of the page itself, which are no data.
//!
//! ```text
//! Element::new("td").with("class", "n").text("94,43")      <td class="n">94,43</td>
//! Element::new("circle").with("r", 4)                      <circle r="4"/>
//! ```

use std::fmt::Display;

use crate::format::html::escaped;

/// Elements that have no content and no end tag.
const VOID: [&str; 6] = ["meta", "circle", "line", "path", "rect", "use"];

/// Elements after which a line ends, so that the source of a page can be read and compared.
const LINES: [&str; 28] = [
    "body",
    "caption",
    "circle",
    "dd",
    "desc",
    "details",
    "div",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "head",
    "header",
    "li",
    "line",
    "main",
    "meta",
    "ol",
    "p",
    "section",
    "summary",
    "tbody",
    "text",
    "thead",
    "tr",
    "ul",
];

/// One element with its content.
#[derive(Debug, Clone)]
pub(super) struct Element {
    name: &'static str,
    opening: String,
    content: String,
}

impl Element {
    /// An element without attributes and without content.
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            opening: format!("<{name}"),
            content: String::new(),
        }
    }

    /// Adds an attribute.
    pub(super) fn with(mut self, attribute: &'static str, value: impl Display) -> Self {
        self.opening += &format!(" {attribute}=\"{}\"", escaped(&value.to_string()));
        self
    }

    /// Adds an attribute that says all by being there.
    pub(super) fn marked(mut self, attribute: &'static str) -> Self {
        self.opening += &format!(" {attribute}");
        self
    }

    /// Adds text.
    pub(super) fn text(mut self, text: impl AsRef<str>) -> Self {
        self.content += &escaped(text.as_ref());
        self
    }

    /// Adds elements.
    pub(super) fn child(mut self, child: impl IntoIterator<Item = Self>) -> Self {
        for element in child {
            self.content += &element.write();
        }
        self
    }

    /// Adds what is no text: the style and the script of the page itself, in which `<` means `<`.
    pub(super) fn own(mut self, source: &'static str) -> Self {
        self.content += source;
        self
    }

    /// As it stands in the page.
    pub(super) fn write(&self) -> String {
        let Self {
            name,
            opening,
            content,
        } = self;
        let end = if LINES.contains(name) { "\n" } else { "" };
        if VOID.contains(name) {
            format!("{opening}/>{end}")
        } else {
            format!("{opening}>{content}</{name}>{end}")
        }
    }
}

/// So that one element can be handed over like several.
impl IntoIterator for Element {
    type Item = Self;
    type IntoIter = std::iter::Once<Self>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Element;

    #[test]
    fn text_and_attributes_are_escaped_and_elements_nest() {
        let link = Element::new("a").with("href", "\"><script>").text("<b>");
        let row = Element::new("tr").child(Element::new("td").child(link));
        assert_eq!(
            row.write(),
            "<tr><td><a href=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;</a></td></tr>\n"
        );
    }

    #[test]
    fn a_mark_of_a_drawing_has_no_end_tag() {
        assert_eq!(Element::new("circle").with("r", 4).write(), "<circle r=\"4\"/>\n");
    }
}
