// Elements whose names cover those of the document and of the window.
addEventListener('DOMContentLoaded', () => {
  const form = document.createElement('form')
  for (const name of ['activeElement', 'documentElement', 'title', 'visibilityState', 'location']) {
    const field = document.createElement('img')
    field.name = name
    form.append(field)
  }
  document.body.append(form)
})
