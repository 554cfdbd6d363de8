/** What may part the fields of a csv that somebody describes, and what may stand around one; `none` where quotes are text. */
export const DELIMITER_SIGN = /^[^\p{L}\p{N}\r\n"']{1,3}$/u;
export const QUOTE_SIGN = /^(?:none|[^\p{L}\p{N}\s])$/u;
