import { expect, test } from 'vitest'
import { nameOfKey } from './keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test.each([
  [{ ...plain, key: 'j' }, 'j', 'a letter'],
  [{ ...plain, key: 'J' }, 'j', 'with caps lock on it is still that letter'],
  [{ ...plain, key: 'D', shiftKey: true }, 'Shift+D', 'with shift it is another key'],
  [{ ...plain, key: '?', shiftKey: true }, '?', 'a sign has its shift in it already'],
  [{ ...plain, key: 'k', ctrlKey: true }, 'Mod+k', 'control'],
  [{ ...plain, key: 'k', metaKey: true }, 'Mod+k', 'or command'],
])('%j is called %s: %s', (event, name) => {
  expect(nameOfKey(event)).toBe(name)
})
