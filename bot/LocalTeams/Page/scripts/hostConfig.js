/** How Teams sets cards, in the page's own colours: the renderer takes CSS variables where it takes colours. */

const color = (name) => ({ default: `var(--${name})`, subtle: `var(--${name === "text" ? "text-soft" : name})`, highlightColors: { default: "transparent", subtle: "transparent" } });

const foregroundColors = {
  default: color("text"),
  dark: color("text"),
  light: color("text-soft"),
  accent: color("brand-text"),
  good: color("good"),
  warning: color("warn"),
  attention: color("bad"),
};

const container = (background, border) => ({ backgroundColor: `var(--${background})`, borderColor: `var(--${border})`, foregroundColors });

export const hostConfig = {
  fontFamily: "inherit",
  supportsInteractivity: true,
  choiceSetInputValueSeparator: ",",
  fontSizes: { small: 12, default: 14, medium: 14, large: 17, extraLarge: 21 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 17, default: 20, medium: 20, large: 24, extraLarge: 28 },
  spacing: { small: 6, default: 8, medium: 12, large: 18, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container("surface-raised", "line"),
    emphasis: container("surface-sunk", "line"),
    accent: container("own", "own-line"),
    good: container("good-back", "good"),
    warning: container("warn-back", "warn"),
    attention: container("bad-back", "bad"),
  },
  actions: {
    maxActions: 6,
    spacing: "medium",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    preExpandSingleShowCardAction: false,
  },
  adaptiveCard: { allowCustomStyle: true },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { fontType: "default", size: "large", weight: "bolder", color: "default", isSubtle: false } },
  factSet: {
    title: { color: "default", size: "default", weight: "bolder", wrap: true, maxWidth: 140 },
    value: { color: "default", size: "default", weight: "default", wrap: true },
    spacing: 12,
  },
  inputs: {
    label: { inputSpacing: "small", requiredInputs: { weight: "bolder", suffix: " (required)", suffixColor: "default" }, optionalInputs: { weight: "bolder" } },
    errorMessage: { color: "attention", size: "small", weight: "bolder", spacing: "small" },
  },
};
