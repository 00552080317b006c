//! A picture that the window drew, into a file the person chose.

use super::{DONE, write_whole};
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{requests::*, views::*},
};
use base64::{Engine, engine::general_purpose::STANDARD};

const MOST_BYTES: usize = 16 << 20;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(crate) fn save(call: &mut Call, request: SavePicture) -> Result<Done> {
    let bytes = match (request.svg, request.png_base64) {
        (Some(svg), None) => within(svg.len()).map(|()| svg.into_bytes())?,
        (None, Some(png)) => {
            within(png.len() / 4 * 3)?;
            STANDARD.decode(png).map_err(|_| no_picture("the picture is not in base64"))?
        }
        _ => return Err(no_picture("a picture is either SVG or PNG")),
    };
    // Whatever else the window held would be written under a picture's name.
    if !bytes.starts_with(b"<svg ") && !bytes.starts_with(PNG) {
        return Err(no_picture("this is neither SVG nor PNG"));
    }
    write_whole(call.casebook.path(), &request.path.0, &bytes)?;
    Ok(DONE)
}

fn within(bytes: usize) -> Result<()> {
    if bytes <= MOST_BYTES {
        return Ok(());
    }
    Err(WireError::new(
        "picture_too_large",
        format!("the picture has {bytes} bytes; the most is {MOST_BYTES} (16 MiB)"),
        "save it as SVG, or show less",
    ))
}

fn no_picture(message: &str) -> WireError {
    WireError::new("not_a_picture", message, "give `svg`, or `png_base64`")
}
