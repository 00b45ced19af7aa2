// Finds routes on the page: what does not hold all the words typed is hidden, in the contents and in the text.
const box = document.getElementById('page-search');
const nothing = document.getElementById('page-nothing');
const lines = [...document.querySelectorAll('nav [data-find]')].map((line) => ({
  line,
  article: document.getElementById(line.querySelector('a').hash.slice(1)),
}));
const groups = [...document.querySelectorAll('nav details')].map((contents) => ({
  contents,
  section: document.getElementById(contents.querySelector('a').hash.slice(1)),
}));
const shapes = document.getElementById('shapes');

function find() {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { line, article } of lines) {
    const fits = words.every((word) => line.dataset.find.includes(word));
    line.hidden = article.hidden = !fits;
    if (fits) found += 1;
  }
  for (const { contents, section } of groups)
    contents.hidden = section.hidden = contents.querySelector('[data-find]:not([hidden])') === null;
  shapes.hidden = words.length > 0;
  nothing.hidden = found > 0;
}

box.addEventListener('input', find);
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === box) return;
  event.preventDefault();
  box.focus();
});
// On a phone the contents stand above the text: closed, one sees what there is.
if (matchMedia('(max-width: 50rem)').matches) for (const { contents } of groups) contents.open = false;
find();
